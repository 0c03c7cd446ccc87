‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,h:þh,m:þm}=þn("try-forms.ts"),þt=þm();›async function a(f     ) {‹const þt=þe(1);try{›
  try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } catch {‹þr(þt);› }
  try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } catch (error) {‹þh(þt,error);› ‹þr(þt,›await‹ þs(þt,› error‹))› }
  try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } catch (error         ) {‹þh(þt,error);› throw error } finally {‹þr(þt);› ‹þr(þt,›await‹ þs(þt,› f()‹))› }
  try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } finally {‹þr(þt);› }
  try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } catch (‹þq){þh(þt,þq);let ›{ message, cause = ‹þr(þt,›await‹ þs(þt,› message‹))› }‹=þq;›‹/*›)‹*/› { ‹þr(þt,›await‹ þs(þt,› message‹))› }‹}›
  try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } catch (‹þq){þh(þt,þq);let ›[x]‹=þq;› /* a */‹/*›)‹*/› /* b */ { x }‹}›
  try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } catch (‹þq){þh(þt,þq);let ›{ y }‹=þq;›     ‹/*›)‹*/› { var z = y }‹}› finally {‹þr(þt);› z }
  try { f() } catch (e) {‹þh(þt,e);› var e }
  try { try { ‹þr(þt,›await‹ þs(þt,› f()‹))› } finally {‹þr(þt);› f } } catch (outer) {‹þh(þt,outer);› outer }
‹;þv(þt);}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";

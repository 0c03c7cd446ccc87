‹const {e:þe,f:þf,x:þx,v:þv,z:þz,r:þr,s:þs,h:þh,w:þw,m:þm}=þn("await-using-block.ts"),þt=þm();›async function a(f     ) {‹const þt=þe(1);try{›
  ‹{try›{ await using x = f()‹;using þo=þz(þt);› }‹finally{þr(þt)}}›
  ‹{try›{ await using x = f(), y = f(); await using z = f();‹;using þo=þz(þt);› ‹þr(þt,›await‹ þs(þt,› z‹))›; }‹finally{þr(þt)}}›
  ‹{try›{ const g = () => x; await using x = ‹þr(þt,›await‹ þs(þt,› f()‹))›;‹;using þo=þz(þt);› ‹{try›{ await using y = x‹;using þo=þz(þt);› }‹finally{þr(þt)}}› g() }‹finally{þr(þt)}}›
  if (f) ‹{try›{ await using x = f();‹;using þo=þz(þt);› return‹ þv(þt,› x‹)› }‹finally{þr(þt)}}› else ‹{try›{ await using x = f()‹;using þo=þz(þt);› }‹finally{þr(þt)}}›
  try ‹{try›{ await using x = f()‹;using þo=þz(þt);› }‹finally{þr(þt)}}› catch (e) ‹{try›{‹þh(þt,e);› await using x = f()‹;using þo=þz(þt);› }‹finally{þr(þt)}}› finally ‹{try›{‹þr(þt);› await using x = f()‹;using þo=þz(þt);› }‹finally{þr(þt)}}›
  label: ‹{try›{ await using x = f();‹;using þo=þz(þt);› break label }‹finally{þr(þt)}}›
  for (const y of f()) ‹{try›{ await using x = y;‹;using þo=þz(þt);› continue }‹finally{þr(þt)}}›
  ‹try{›for await (const y of‹ þw(þt,› f()‹,"f(...) is not a function or its return value")›) ‹{try›{‹þr(þt);› await using x = y;‹;using þo=þz(þt);› continue }‹finally{þr(þt)}}›‹}finally{þr(þt)}›
‹;þv(þt);}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";

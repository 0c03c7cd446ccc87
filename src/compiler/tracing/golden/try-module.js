‹const {h:þh,r:þr,s:þs,m:þm,x:þx}=þn("try-module.ts"),þt=þm();›try { ‹þr(þt,›await‹ þs(þt,› 1‹))› } catch (e) {‹þh(þt,e);› ‹þr(þt,›await‹ þs(þt,› e‹))› } finally {‹þr(þt);› ‹þr(þt,›await‹ þs(þt,› 2‹))› }
try { } catch (‹þq){þh(þt,þq);let ›{ message }‹=þq;›‹/*›)‹*/› { message }‹}›
‹;þx(þt);› import { trace as þn } from "interleave:trace";

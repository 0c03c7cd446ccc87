‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("arrow-lines.ts"),þt=þm();›const a = async (x        )                  =>‹{const þt=þe(1);try{return þv(þt,›
  x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const b = async () =>‹{const þt=þe(2);try{return þv(þt,›
  // says so
  ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
const c = async    (x   ) =>‹{const þt=þe(3);try{return þv(þt,› /* a */ x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}› /* b */;
[1].map(async (x) =>‹{const þt=þe(4);try{return þv(þt,› x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›)
const d = async x =>‹{const þt=þe(5);try{return þv(þt,› x
  + 1‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
;(0, d)(1)
‹;þx(þt);› import { trace as þn } from "interleave:trace";

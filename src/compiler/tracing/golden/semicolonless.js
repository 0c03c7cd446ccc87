‹const {e:þe,f:þf,x:þx,r:þr,s:þs,v:þv,m:þm}=þn("semicolonless.ts"),þt=þm();›const x      = 1
async function a(y         ) {‹const þt=þe(1);try{›
  const b = ‹þr(þt,›await‹ þs(þt,› y‹))›
  ‹þr(þt,›await‹ þs(þt,› b‹))›
  ;[b].map(String)
  let c
  ‹þr(þt,›await‹ þs(þt,› c‹))›
  c = ‹þr(þt,›await‹ þs(þt,› y‹))›
  ++x
  ‹þr(þt,›await‹ þs(þt,› y
  `a`‹))›
  x
  ‹þr(þt,›await‹ þs(þt,› y‹))›
  return‹ þv(þt)›
  ‹þr(þt,›await‹ þs(þt,› y‹))›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹þr(þt,›await‹ þs(þt,› a(1)‹))›
‹þr(þt,›await‹ þs(þt,› x‹))›
;(0, a)(2)
for (const b of [1]) ‹þr(þt,›await‹ þs(þt,› b‹))›
if (x) ‹þr(þt,›await‹ þs(þt,› x‹))›
else ‹þr(þt,›await‹ þs(þt,› x‹))›
const f = async () =>‹{const þt=þe(2);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› x‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
const g = async () =>‹{const þt=þe(3);try{return þv(þt,› x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
export default f
‹;þx(þt);› import { trace as þn } from "interleave:trace";

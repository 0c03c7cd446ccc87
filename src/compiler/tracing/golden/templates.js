‹const {e:þe,f:þf,x:þx,r:þr,s:þs,v:þv,m:þm}=þn("templates.ts"),þt=þm();›async function a(x     ) {‹const þt=þe(1);try{›
  ‹þr(þt,›await‹ þs(þt,› `a`‹))›
  ‹þr(þt,›await‹ þs(þt,› `a${x}b${‹þr(þt,›await‹ þs(þt,› `c${x}`‹))›}`‹))›
  return‹ þv(þt,› `${x}`‹)›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const b = async () =>‹{const þt=þe(2);try{return þv(þt,› `${‹þr(þt,›await‹ þs(þt,› 1‹))›}`‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
const c = async () =>‹{const þt=þe(3);try{return þv(þt,› String.raw`\u${‹þr(þt,›await‹ þs(þt,› 1‹))›}`‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
‹;þx(þt);› import { trace as þn } from "interleave:trace";

‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("declarations.ts"),þt=þm();›async function a(x        ) {‹const þt=þe(1);try{›
  return‹ þv(þt,› b() + c‹)›;
  function b() { return x }
  var c = 1
  var c = 2
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function twice() {
  function b() { return 1 }
  function b() { return 2 }
  return b()
}
async function both() {
  await 1
  var b
  function b() {}
  return async () =>‹{const þt=þe(2);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› b‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
}
async function inside() {
  { for (var b of [1]) await b }
  function b() {}
}
async function nested() {‹const þt=þe(3);try{›
  { function b() {} }
  var b = 1
  if (b) { let c = ‹þr(þt,›await‹ þs(þt,› 1‹))›; var d = c }
  return‹ þv(þt,› d‹)›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function* generator() {
  var b = 1
  function b() {}
  yield b
}
‹;þx(þt);› import { trace as þn } from "interleave:trace";

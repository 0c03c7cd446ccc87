‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("parameters.ts"),þt=þm();›async function a(x = async () =>‹{const þt=þe(2);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›, { y = async () =>‹{const þt=þe(3);try{return þv(þt,› 2‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}› } = {}, ...z           ) {‹const þt=þe(1);try{›
  return‹ þv(þt,› [‹þr(þt,›await‹ þs(þt,› x()‹))›, ‹þr(þt,›await‹ þs(þt,› y()‹))›, z]‹)›;
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function b(               x = arguments.length) {‹const þt=þe(4);try{› return‹ þv(þt,› x‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
function c(x = async () =>‹{const þt=þe(5);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›) { return x }
class D { async e(x = async () =>‹{const þt=þe(7);try{return þv(þt,› super.toString()‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›) {‹const þt=þe(6);try{› return‹ þv(þt,› ‹þr(þt,›await‹ þs(þt,› x()‹))›‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }
‹;þx(þt);› import { trace as þn } from "interleave:trace";

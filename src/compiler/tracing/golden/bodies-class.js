‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("bodies-class.ts"),þt=þm();›const a = async () =>‹{const þt=þe(1);try{return þv(þt,› class { x = 1 }‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const b = async () =>‹{const þt=þe(2);try{return þv(þt,› function () {}‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const c = async () =>‹{const þt=þe(3);try{return þv(þt,› `a${‹þr(þt,›await‹ þs(þt,› 1‹))›}b`‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const d = async () =>‹{const þt=þe(4);try{return þv(þt,› /}/.test(‹þr(þt,›await‹ þs(þt,› "}"‹))›)‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
‹;þx(þt);› import { trace as þn } from "interleave:trace";

‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("runtime.ts"),þt=þm();›const load = async () =>‹{const þt=þe(1);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› __load("./a.ts")‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
export const where = async () =>‹{const þt=þe(2);try{return þv(þt,› __meta     .url‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
‹þr(þt,›await‹ þs(þt,› __load("./b.ts")‹))›
‹;þx(þt);› import { trace as þn } from "interleave:trace";
import { meta as __meta, importModule as __load } from "interleave:runtime";

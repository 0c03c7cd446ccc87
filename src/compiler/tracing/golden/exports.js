‹const {e:þe,f:þf,x:þx,r:þr,s:þs,v:þv,m:þm}=þn("exports.ts"),þt=þm();›export async function a() {‹const þt=þe(1);try{› ‹þr(þt,›await‹ þs(þt,› 1‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
export const b = async () =>‹{const þt=þe(2);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
export class C { async d() {‹const þt=þe(3);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }
export { a as e }
                        
‹;þx(þt);› import { trace as þn } from "interleave:trace";

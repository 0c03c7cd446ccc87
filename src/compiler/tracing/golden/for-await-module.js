‹const {w:þw,r:þr,s:þs,m:þm,x:þx}=þn("for-await-module.ts"),þt=þm();›‹try{›for await (const x of‹ þw(þt,› [1, 2]‹)›) {‹þr(þt);› ‹þr(þt,›await‹ þs(þt,› x‹))› }‹}finally{þr(þt)}›
‹try{›for await (var y of‹ þw(þt,› [3]‹)›) ‹{þr(þt);›y‹}›‹}finally{þr(þt)}›
‹try{›label: for await (const x of‹ þw(þt,› []‹)›) ‹{þr(þt);›continue label‹}›‹}finally{þr(þt)}›
export { y }
‹;þx(þt);› import { trace as þn } from "interleave:trace";

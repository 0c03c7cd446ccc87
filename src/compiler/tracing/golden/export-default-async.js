‹const {e:þe,f:þf,x:þx,r:þr,s:þs,m:þm}=þn("export-default-async.ts"),þt=þm();›export default async function () {‹const þt=þe(1);try{› ‹þr(þt,›await‹ þs(þt,› 1‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";

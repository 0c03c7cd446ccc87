‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("export-default-arrow.ts"),þt=þm();›export default async () =>‹{const þt=þe(1);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
‹;þx(þt);› import { trace as þn } from "interleave:trace";

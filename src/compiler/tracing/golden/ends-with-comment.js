‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("ends-with-comment.ts"),þt=þm();›const a = async () =>‹{const þt=þe(1);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}› // the end
‹;þx(þt);› import { trace as þn } from "interleave:trace";

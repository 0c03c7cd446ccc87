‹const {z:þz,r:þr,m:þm,x:þx}=þn("await-using-module.ts"),þt=þm();›const f      = () => null
await using x = f()
await using y = f()
‹{try›{ await using z = x ?? y‹;using þo=þz(þt);› }‹finally{þr(þt)}}›
‹› import { trace as þn } from "interleave:trace";

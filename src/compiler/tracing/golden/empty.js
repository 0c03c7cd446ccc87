‹const {m:þm,x:þx}=þn("empty.ts"),þt=þm();;þx(þt);› import { trace as þn } from "interleave:trace";

// nothing here
‹const {m:þm,x:þx}=þn("comment-only.ts"),þt=þm();;þx(þt);› import { trace as þn } from "interleave:trace";

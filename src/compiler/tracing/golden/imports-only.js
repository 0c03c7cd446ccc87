‹const {m:þm,x:þx}=þn("imports-only.ts"),þt=þm();›import { a } from "./a.ts"
                               
export { a }
export * from "./c.ts"
‹;þx(þt);› import { trace as þn } from "interleave:trace";

‹const {m:þm,x:þx}=þn("sync-only.ts"),þt=þm();›function a() { return b }
const b = () => 1
class C { d() { try { } catch { } finally { } } *e() { yield 1 } }
for (const x of [1]) x
export { a, C }
‹;þx(þt);› import { trace as þn } from "interleave:trace";

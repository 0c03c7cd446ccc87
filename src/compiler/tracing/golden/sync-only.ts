function a() { return b }
const b = () => 1
class C { d() { try { } catch { } finally { } } *e() { yield 1 } }
for (const x of [1]) x
export { a, C }

ticks(12);
const watch = (target, name) => new Proxy(target, new Proxy({}, { get: (_, trap) => (log(name, trap), undefined) }));
const f = async () => watch({}, "returned");
const g = async () => { await watch({}, "awaited"); throw watch(new Error("x"), "thrown") };
async function* h() { yield watch({}, "yielded"); return watch({}, "result") }
await f();
try { await g() } catch (e) { log("caught") }
for await (const x of h()) log("got");

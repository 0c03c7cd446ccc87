ticks(16);
const watch = (target, name) => new Proxy(target, { get(t, key, r) { log(name, key); const value = Reflect.get(t, key); return typeof value === "function" ? value.bind(t) : value }, getPrototypeOf() { log("prototype"); return null }, getOwnPropertyDescriptor(t, k) { log("descriptor", k); return Reflect.getOwnPropertyDescriptor(t, k) } });
for await (const x of watch([1], "array")) { log(x); break }
async function* g() { yield* watch(new Set([2]), "set") }
for await (const x of g()) log(x);

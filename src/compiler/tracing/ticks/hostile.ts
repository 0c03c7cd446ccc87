ticks(20);
const { ownKeys, getOwnPropertyDescriptor: describe, defineProperty: define, apply, getPrototypeOf } = Reflect;
const plain = String;
const spy = (holder, name) => {
  for (const key of ownKeys(holder)) {
    const { value, get, writable, configurable } = describe(holder, key);
    if (typeof value === "function" && writable && key !== "constructor") {
      const spied = function (...args) { log("called", name, plain(key)); return new.target ? Reflect.construct(value, args) : apply(value, this, args) };
      define(holder, key, { __proto__: null, value: spied });
    } else if (get !== undefined && configurable) {
      define(holder, key, { __proto__: null, get() { log("got", name, plain(key)); return apply(get, this, []) } });
    }
  }
};
const f = async (x) => { try { return await x } catch ({ message }) { return message } finally { await null } };
async function* g() { yield 1; yield* [2]; return f(3) }
const h = async () => { { await using r = null } for await (const x of g()) log(x); for await (const x of [4]) log(x); return Promise.resolve(5) };
const bad = async () => { const { a } = await null };
const notIterable = async () => { for await (const x of f) log(x) };
const arrays = getPrototypeOf(Int8Array);
for (const [holder, name] of [[Map.prototype, "Map"], [WeakMap.prototype, "WeakMap"], [WeakSet.prototype, "WeakSet"], [RegExp.prototype, "RegExp"], [String.prototype, "String"], [Number.prototype, "Number"], [arrays.prototype, "TypedArray"], [Math, "Math"], [Date, "Date"], [Object, "Object"], [Function.prototype, "Function"], [Array.prototype, "Array"], [Reflect, "Reflect"], [Symbol.prototype, "Symbol"], [Error.prototype, "Error"]] as const) spy(holder, name);
for (const key of ["get", "set", "value", "writable", "enumerable", "configurable", "message", "stack", "suppressed", "cause", "length", "index", "0", "file", "task", "m", "e", "proxy"]) {
  define(Object.prototype, key, { __proto__: null, get() { log("asked", key); return undefined }, set(value) { log("set", key); define(this, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true }) }, configurable: true });
}
const late = async () => 6;
await f(1); await f(Promise.reject({ __proto__: null, message: "m" }));
log(await h());
await bad().catch((e) => log(describe(e, "message").value));
await notIterable().catch((e) => log(describe(e, "message").value));
log(await late(), await Promise.all([late(), f(7)]));
await Promise.resolve(8).then(log).finally(() => log("finally"));
for (let n = 0; n < 3_000; n++) await late();
log("over");

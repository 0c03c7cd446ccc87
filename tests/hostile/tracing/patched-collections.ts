// Replaces what weak sets, maps and sets do, and their constructors.
//
// ends: done
// prints:
//   0 seen
// tasks: 4
let seen = 0;
const spy = () => {
  seen++;
  throw new Error("spied");
};
for (const kind of [WeakSet, WeakMap, Map, Set, WeakRef, FinalizationRegistry]) {
  for (const key of Reflect.ownKeys(kind.prototype)) {
    const { configurable } = Reflect.getOwnPropertyDescriptor(kind.prototype, key)!;
    if (configurable) Object.defineProperty(kind.prototype, key, { get: spy, set: spy });
  }
  (globalThis as any)[kind.name] = spy;
}
async function one() {
  await null;
  return new Proxy({}, {});
}
const gives = async () => one();
await Promise.all([gives(), gives()]);
console.log(`${seen} seen`);

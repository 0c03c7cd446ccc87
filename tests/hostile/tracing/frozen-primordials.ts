// Freezes what everything inherits from.
//
// ends: done
// prints:
//   fine
// tasks: 4
// concurrency: 2
for (const target of [Object, Function, Array, Promise, Error, TypeError, Float64Array, Symbol]) {
  Object.freeze(target.prototype);
  Object.freeze(target);
}
Object.freeze(globalThis.performance);
async function one() {
  await null;
}
async function fails() {
  const [x] = (await 1) as any;
  return x;
}
await Promise.all([one(), one()]);
try {
  await fails();
} catch {}
await Promise.resolve().then(() => one());
console.log("fine");

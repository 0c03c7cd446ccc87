// Replaces what functions are called and shown with.
//
// ends: done
// prints:
//   0 seen
// tasks: 6
// concurrency: 3
let seen = 0;
const spy = function () {
  seen++;
  throw new Error("spied");
};
for (const key of ["call", "apply", "bind", "toString", "length", "name", "constructor"]) {
  Object.defineProperty(Function.prototype, key, {
    configurable: true,
    writable: true,
    value: spy,
  });
}
async function one() {
  await null;
}
async function fails() {
  throw new Error("no");
}
await Promise.all([one(), one(), one()]);
try {
  await fails();
} catch {}
async function* count() {
  yield* (async function* inner() {
    yield 1;
  })();
}
for await (const n of count()) void n;
await Promise.resolve().then(() => {});
console.log(`${seen} seen`);

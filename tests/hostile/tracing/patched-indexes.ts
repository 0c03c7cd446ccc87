// Puts setters in the way of whoever writes an element, of a list or of an object.
//
// ends: done
// prints:
//   0 seen
// tasks: 20
// concurrency: 20
let seen = 0;
for (const target of [Array.prototype, Object.prototype]) {
  for (let index = 0; index < 64; index++) {
    Object.defineProperty(target, index, {
      configurable: true,
      get: () => void seen++,
      set: () => void seen++,
    });
  }
}
Array.prototype.push = () => (seen++, 0);
async function one() {
  await null;
  queueMicrotask(() => {});
  setTimeout(() => {}, 0);
}
const calls = new Array(20);
for (let n = 0; n < 20; n++) Object.defineProperty(calls, n, { value: one() });
const all = Promise.all(calls);
await all;
console.log(`${seen} seen`);

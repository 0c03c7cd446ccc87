// Puts setters into Object.prototype under the names that a tracer would use.
//
// ends: done
// prints:
//   0 seen
// tasks: 4
// concurrency: 2
let seen = 0;
for (const key of [
  ...["value", "get", "set", "writable", "enumerable", "configurable", "kind", "events"],
  ...["sources", "thread", "parent", "task", "message", "file", "site", "callback", "name"],
  ...["next", "return", "throw", "done", "prev", "children", "id", "threw", "current", "length"],
]) {
  const descriptor = Object.create(null);
  descriptor.get = () => void seen++;
  descriptor.set = () => void seen++;
  descriptor.configurable = true;
  Object.defineProperty(Object.prototype, key, descriptor);
}
async function one() {
  await null;
}
async function fails() {
  throw 1;
}
const first = one();
const second = one();
await first;
await second;
try {
  await fails();
} catch {}
async function* count() {
  yield 1;
}
const numbers = count();
await numbers.return(undefined);
await count().next();
const before = seen;
console.log(`${before} seen`);

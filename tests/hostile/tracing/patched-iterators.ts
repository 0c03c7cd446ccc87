// Spoils what iterates lists, and the iterators of generators.
//
// ends: done
// prints:
//   0 seen
// tasks: 3
let seen = 0;
const spy = () => {
  seen++;
  throw new Error("spied");
};
const ArrayIterator = Object.getPrototypeOf([][Symbol.iterator]());
const AsyncIterator = Object.getPrototypeOf(
  Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})())),
);
async function one() {
  await null;
}
async function* count() {
  yield 1;
  yield 2;
}
async function loop() {
  for await (const n of count()) void n;
}
Object.defineProperty(AsyncIterator, Symbol.asyncIterator, {
  value(this: unknown) {
    return this;
  },
});
ArrayIterator.next = spy;
const targets = [Map, Set, String, Array];
for (let index = 0; index < targets.length; index++) {
  (targets[index]!.prototype as any)[Symbol.iterator] = spy;
}
await one();
await loop();
console.log(seen + " seen");

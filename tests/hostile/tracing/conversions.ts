// Calls async functions from getters, conversions and comparators, in the midst of others.
//
// ends: done
// prints:
//   ok
// tasks: 8
const calls: Promise<unknown>[] = [];
async function inner() {
  await null;
}
const call = () => (calls.push(inner()), 1);
const object = {
  get a() {
    return call();
  },
  valueOf: call,
  toString: () => String(call()),
  [Symbol.iterator]: function* () {
    yield call();
  },
};
async function outer() {
  void object.a;
  await (+object as any);
  await `${object as any}`;
  await [...(object as any)].length;
  [2, 1].sort(call);
  await { then: (resolve: () => void) => (call(), resolve()) };
}
await outer();
await Promise.all(calls);
if (calls.length === 6) await inner();
console.log("ok");

// Counts the calls of its own then: as many as without a tracer.
//
// ends: done
// prints:
//   await 0, return 1, yield 0, all 2, then 1
let calls = 0;
const { then } = Promise.prototype;
Promise.prototype.then = function (this: any, ...args: any[]) {
  calls++;
  return Reflect.apply(then, this, args);
} as any;
const found: string[] = [];
async function count(what: string, make: () => unknown) {
  calls = 0;
  await make();
  found.push(`${what} ${calls}`);
}
const p = Promise.resolve(1);
const gives = async () => p;
async function* yields() {
  yield p;
}
async function waits() {
  await p;
}
await count("await", () => void waits());
await null;
await count("return", () => void gives());
await null;
await null;
found[1] = `return ${calls}`;
await count("yield", () => void yields().next());
await null;
await count("all", () => void Promise.all([p, p]));
await count("then", () => void p.then(() => {}));
console.log(found.join(", "));

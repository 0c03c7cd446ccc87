// Has every clock say what is no time, or go back.
//
// ends: done
// prints:
//   fine
// tasks: 60
// concurrency: 10
// parallelism: 1
const lies: unknown[] = [NaN, Infinity, -Infinity, -1, 1e300, {}, "x", undefined, null, 1n];
let turn = 0;
let back = 1e12;
const lie = (): any => (turn++ % 2 === 0 ? lies[turn % lies.length] : (back -= 1_000));
Performance.prototype.now = lie;
performance.now = lie;
Date.now = lie;
globalThis.Date = { now: lie } as any;
Object.defineProperty(Performance.prototype, "timeOrigin", { get: lie });
Object.defineProperty(performance, "timeOrigin", { get: lie });
Object.defineProperty(globalThis, "performance", { get: () => ({ now: lie, timeOrigin: NaN }) });
async function one() {
  await null;
}
for (let i = 0; i < 50; i++) await one();
await Promise.all(Array.from({ length: 10 }, one));
await new Promise((resolve) => setTimeout(resolve, 10));
console.log("fine");

// Has a worker spoil all that it can reach, and trace on; the others are measured right.
//
// ends: done
// prints:
//   fine
// threads: 2
// in flight: honest 3
async function honest() {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
await new Promise((resolve) => (worker.onmessage = resolve));
await Promise.all([honest(), honest(), honest()]);
console.log("fine");
// file: w.ts
async function liar() {
  await null;
}
await liar();
self.postMessage("before");
for (const target of [Object, Array, Function, Promise, Float64Array, MessagePort, Symbol, Math]) {
  for (const of of [target, (target as any).prototype]) {
    if (of === undefined) continue;
    for (const key of Reflect.ownKeys(of)) {
      try {
        of[key] = () => {
          throw 1;
        };
      } catch {}
    }
  }
}
for (let i = 0; i < 1_000; i++) await liar();

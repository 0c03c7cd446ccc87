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
const targets: any[] = [Object, Function, Float64Array, MessagePort, Symbol, Math, Array];
const owners = targets.concat(targets.map((target) => target.prototype ?? {}));
const { ownKeys } = Reflect;
for (let t = 0; t < owners.length; t++) {
  const keys = ownKeys(owners[t]);
  for (let k = 0; k < keys.length; k++) {
    try {
      owners[t][keys[k]!] = () => {
        throw 1;
      };
    } catch {}
  }
}
for (let i = 0; i < 1_000; i++) await liar();

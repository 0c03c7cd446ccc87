// Has sixty-four threads call async functions as fast as they can.
//
// ends: done
// prints:
//   63 came
// threads: 64
// tasks: 126000
// parallelism: 1..64
const worker = () => new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
const come = await Promise.all(
  Array.from({ length: 63 }, () => new Promise((resolve) => (worker().onmessage = resolve))),
);
console.log(`${come.length} came`);
// file: w.ts
async function one() {
  await null;
}
for (let i = 0; i < 2_000; i++) await one();
self.postMessage(0);

// Posts what cannot be posted, over and over, among messages that can.
//
// ends: done
// prints:
//   100 failed, 100 came
// threads: 2
// tasks: 100
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
let failed = 0;
async function ask() {
  try {
    worker.postMessage(() => {});
  } catch {
    failed++;
  }
  worker.postMessage(0);
  await new Promise((resolve) => (worker.onmessage = resolve));
}
for (let i = 0; i < 100; i++) await ask();
worker.terminate();
console.log(`${failed} failed, 100 came`);
// file: w.ts
self.onmessage = () => self.postMessage(0);

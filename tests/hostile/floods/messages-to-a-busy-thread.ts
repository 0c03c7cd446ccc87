// Sends a hundred thousand messages to a worker that does not listen.
//
// ends: done
// prints:
//   sent
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
for (let i = 0; i < 100_000; i++) worker.postMessage(i);
console.log("sent");
setTimeout(() => worker.terminate(), 100);
// file: w.ts
for (;;);

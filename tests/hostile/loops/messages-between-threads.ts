// Loops for ever in messages between two threads.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => worker.postMessage(data);
worker.postMessage(0);
// file: w.ts
self.onmessage = ({ data }) => self.postMessage(data);

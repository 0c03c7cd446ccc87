// Closes its workers in the middle of what they do.
//
// ends: done
// prints:
//   a
//   b
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => console.log(data);
// file: w.ts
self.postMessage("a");
self.close();
self.postMessage("b");
setTimeout(() => self.postMessage("never"), 0);

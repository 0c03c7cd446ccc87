// Ends while a worker still listens.
//
// ends: done
// prints:
//   hello
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => console.log(data);
// file: w.ts
self.postMessage("hello");
self.onmessage = () => console.log("late");

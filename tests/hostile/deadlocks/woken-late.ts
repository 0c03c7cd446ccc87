// Waits for a thread that takes its time, which is no deadlock.
//
// ends: done
// prints:
//   ok
// in webkitgtk, because it has no SharedArrayBuffer here, isolated or not:
//   https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer#browser_compatibility
//   ends: failed error
//   last: Uncaught ReferenceError: Can't find variable: SharedArrayBuffer{any}
const cells = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL("./w.ts", import.meta.url), { type: "module" }).postMessage(cells);
console.log(Atomics.wait(cells, 0, 0));
// file: w.ts
self.onmessage = ({ data }) => setTimeout(() => Atomics.notify(data, 0), 400);

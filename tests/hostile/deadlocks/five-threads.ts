// Blocks five workers, and itself.
//
// ends: failed deadlock
// last: Deadlock: the main thread, thread 1, thread 2, thread 3, thread 4 and thread 5 are blocked in Atomics.wait, and no other thread is left that could call Atomics.notify
// threads: 6
// in webkitgtk, because it has no SharedArrayBuffer here, isolated or not:
//   https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer#browser_compatibility
//   ends: failed error
//   last: Uncaught ReferenceError: Can't find variable: SharedArrayBuffer{any}
const cells = new Int32Array(new SharedArrayBuffer(4));
for (let i = 0; i < 5; i++)
  new Worker(new URL("./w.ts", import.meta.url), { type: "module" }).postMessage(cells);
Atomics.wait(cells, 0, 0);
// file: w.ts
self.onmessage = ({ data }) => Atomics.wait(data, 0, 0);

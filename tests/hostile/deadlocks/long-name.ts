// Blocks a thread whose name is too long for any message.
//
// ends: failed deadlock
// threads: 2
// last: Deadlock: thread 1 (xxx{any}xxx) is blocked in Atomics.wait, and no other thread is left that could call Atomics.notify
// in webkitgtk, because it has no SharedArrayBuffer here, isolated or not:
//   https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer#browser_compatibility
//   ends: failed error
//   last: Uncaught ReferenceError: Can't find variable: SharedArrayBuffer{any}
const source = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)";
new Worker(URL.createObjectURL(new Blob([source])), { name: "x".repeat(200_000) });

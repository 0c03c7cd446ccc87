// Waits for a notification that nobody can send.
//
// ends: failed deadlock
// prints:
//   on
//   Deadlock: the main thread is blocked in Atomics.wait, and no other thread is left that could call Atomics.notify
// in webkitgtk, because it has no SharedArrayBuffer here, isolated or not:
//   https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer#browser_compatibility
//   ends: failed error
//   last: Uncaught ReferenceError: Can't find variable: SharedArrayBuffer{any}
console.log("on");
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

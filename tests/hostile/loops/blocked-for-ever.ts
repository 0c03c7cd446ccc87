// Blocks in Atomics.wait, a limit far away.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1e9);

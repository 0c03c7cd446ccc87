// Blocks with limits, over and over, which is no deadlock.
//
// ends: done
// prints:
//   timed-out
// in webkitgtk, because it has no SharedArrayBuffer here, isolated or not:
//   https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer#browser_compatibility
//   ends: failed error
//   last: Uncaught ReferenceError: Can't find variable: SharedArrayBuffer{any}
const cells = new Int32Array(new SharedArrayBuffer(4));
let last = "";
for (let i = 0; i < 20; i++) last = Atomics.wait(cells, 0, 0, 20);
console.log(last);

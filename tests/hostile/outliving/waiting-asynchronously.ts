// Leaves a wait behind that no one wakes.
//
// ends: done
// prints:
//   on
// in webkitgtk, because it has no SharedArrayBuffer here, isolated or not:
//   https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer#browser_compatibility
//   ends: failed error
//   last: Uncaught ReferenceError: Can't find variable: SharedArrayBuffer{any}
const waiting = (Atomics as any).waitAsync?.(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
waiting?.value.then(() => console.log("late"));
console.log("on");

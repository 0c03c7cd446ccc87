// Loops for ever in queued microtasks.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const again = () => queueMicrotask(again);
again();

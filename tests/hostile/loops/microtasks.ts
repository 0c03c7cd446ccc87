// Loops for ever in microtasks.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
for (;;) await null;

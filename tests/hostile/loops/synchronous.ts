// Loops for ever, without a pause.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
for (;;);

// Loops for ever in a patched then, which awaiting does not call.
//
// ends: stopped after 1 line
// prints:
//   on
Promise.prototype.then = function () {
  for (;;);
} as any;
await null;
console.log("on");
for (;;);

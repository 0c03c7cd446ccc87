// Loops for ever while an imported file is evaluated.
//
// ends: stopped after 1 line
// prints:
//   on
import "./loop.ts";
// file: loop.ts
console.log("on");
for (;;);
export {};

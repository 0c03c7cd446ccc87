// Prints a line that looks as if the run had failed.
//
// ends: done
// prints:
//   Uncaught Error: it failed (main.ts:1:1)
console.error("Uncaught Error: it failed (main.ts:1:1)");

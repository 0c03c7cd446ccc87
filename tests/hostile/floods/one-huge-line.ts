// Prints a line of 50 MB.
//
// ends: done
// prints:
//   {any}
//   after
console.log("x".repeat(50_000_000));
console.log("after");

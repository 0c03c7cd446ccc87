// Raises a whole number to a power that takes hours.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
let n = 3n;
for (;;) n = ((n * n) % (1n << 200_000n)) + 1n;

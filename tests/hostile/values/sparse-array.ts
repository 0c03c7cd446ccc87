// Logs an array of four thousand million holes.
//
// ends: done
// prints:
//   [ <4294967294 empty items>, 1 ]
//   after
const holes: number[] = [];
holes[2 ** 32 - 2] = 1;
console.log(holes);
console.log("after");

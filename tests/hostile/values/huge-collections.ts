// Logs collections of a million members.
//
// ends: done
// prints:
//   Map(1000000) {any}
//   Set(1000000) {any}
//   {any}
//   after
const numbers = Array.from({ length: 1_000_000 }, (_, i) => i);
console.log(new Map(numbers.map((n) => [n, n])));
console.log(new Set(numbers));
console.log(new Float64Array(1_000_000));
console.log("after");

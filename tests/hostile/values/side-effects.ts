// Counts how often logging looks at a value.
//
// ends: done
// prints:
//   {any}
//   0
let looks = 0;
const watched = {
  get a() {
    return looks++;
  },
  [Symbol.iterator]: () => looks++,
  get length() {
    return looks++;
  },
};
console.log(watched);
console.log(looks);

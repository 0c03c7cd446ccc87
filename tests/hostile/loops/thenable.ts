// Loops for ever in a thenable.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
await {
  then() {
    for (;;);
  },
};

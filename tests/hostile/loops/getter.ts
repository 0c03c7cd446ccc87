// Loops for ever in a getter that spreading calls.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
void {
  ...{
    get x() {
      for (;;);
    },
  },
};

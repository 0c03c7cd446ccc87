// Loops for ever when it is made a text.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
String({
  toString() {
    for (;;);
  },
});

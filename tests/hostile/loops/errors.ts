// Throws for ever, in an interval.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
setInterval(() => {
  throw new Error("x");
});

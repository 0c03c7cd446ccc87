// Matches a regular expression that backtracks for hours.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
console.log(/^(a+)+$/.test("a".repeat(60) + "b"));

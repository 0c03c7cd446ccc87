// Sorts by a comparator that does not return.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
[2, 1].sort(() => {
  for (;;);
});

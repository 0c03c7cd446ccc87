// Spreads a generator without an end.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
function* numbers() {
  for (let i = 0; ; i++) yield i & 1;
}
for (const n of numbers()) void n;

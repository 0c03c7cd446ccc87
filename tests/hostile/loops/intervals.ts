// Sets a thousand intervals.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
for (let i = 0; i < 1_000; i++) setInterval(() => {});

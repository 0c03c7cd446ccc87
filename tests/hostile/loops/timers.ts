// Loops for ever in timers, a hundred at a time.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const again = () => void setTimeout(again);
for (let i = 0; i < 100; i++) again();

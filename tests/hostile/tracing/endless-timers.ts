// Has timers and calls start one another for ever.
//
// ends: stopped after 1 line
// prints:
//   on
// tasks: 100..1000000000
// concurrency: 1
let n = 0;
async function again() {
  if (++n === 200) console.log("on");
  setTimeout(again, 0);
}
void again();

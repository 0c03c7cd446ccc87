// Loops for ever in callbacks of promises.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const again = (): unknown => Promise.resolve().then(again);
again();

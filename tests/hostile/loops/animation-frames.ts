// Loops for ever in animation frames.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const again = () => requestAnimationFrame(again);
again();

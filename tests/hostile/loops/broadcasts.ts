// Loops for ever in broadcasts.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const one = new BroadcastChannel("x");
const other = new BroadcastChannel("x");
other.onmessage = () => one.postMessage(0);
one.postMessage(0);

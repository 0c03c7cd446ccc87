// Loops for ever in messages to itself.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => port2.postMessage(0);
port2.postMessage(0);

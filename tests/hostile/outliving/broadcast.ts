// Leaves a channel behind that greets whoever comes.
//
// ends: done
// prints:
//   on
const channel = new BroadcastChannel("x");
channel.onmessage = () => console.log("late");
console.log("on");
setTimeout(() => channel.postMessage("hello"), 10);

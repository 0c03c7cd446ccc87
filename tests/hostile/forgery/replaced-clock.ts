// Stops and turns back the clocks.
//
// ends: done
// prints:
//   {any}
//   fine
performance.now = () => -1;
Performance.prototype.now = () => -1;
Date.now = () => 0;
Object.defineProperty(performance, "timeOrigin", { value: 1e15 });
console.time("t");
console.timeEnd("t");
setTimeout(() => console.log("fine"), 20);

// Listens in on every port by patching their prototypes.
//
// ends: done
// prints:
//   seen 0
//   line {{ a: 1 }
let seen = 0;
const ours = new WeakSet<object>();
for (const name of ["postMessage", "start", "close"] as const) {
  const original: any = MessagePort.prototype[name];
  MessagePort.prototype[name] = function (this: MessagePort, ...args: any[]) {
    if (!ours.has(this)) seen++;
    return original.apply(this, args);
  } as any;
}
for (const name of ["data", "ports", "source", "origin"]) {
  Object.defineProperty(MessageEvent.prototype, name, { get: () => (seen++, []) });
}
await new Promise((resolve) => setTimeout(resolve, 20));
console.log("seen", seen);
console.log("line", { a: 1 });

// Puts functions of its own into Promise and its prototype.
//
// ends: done
// prints:
//   {any}
//   after
const calls: string[] = [];
Promise.prototype.then = function (...args: any[]) {
  calls.push("then");
  throw new Error("then");
} as any;
(Promise as any).resolve = () => calls.push("resolve");
Object.defineProperty(Promise.prototype, "constructor", {
  get: () => (calls.push("constructor"), Promise),
});
Object.defineProperty(Promise, Symbol.species, { get: () => (calls.push("species"), Promise) });
(globalThis as any).Promise = undefined;
console.log(calls.length === 0 ? "not called" : calls.join());
setTimeout(() => console.log("after"), 20);

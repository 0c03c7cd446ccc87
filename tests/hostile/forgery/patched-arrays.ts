// Patches arrays, so that what is pushed is seen and what is iterated changes.
//
// ends: done
// prints:
//   [ 1, 2 ] {{ b: [ 3 ] }
//   seen 0
let seen = 0;
const { log } = console;
for (const name of Object.getOwnPropertyNames(Array.prototype)) {
  if (name === "constructor" || name === "length") continue;
  (Array.prototype as any)[name] = () => (seen++, []);
}
Object.defineProperty(Array.prototype, 0, {
  set: () => void seen++,
  get: () => (seen++, "forged"),
  configurable: true,
});
(Array.prototype as any)[Symbol.iterator] = () => (seen++, { next: () => ({ done: true }) });
const list: number[] = [];
Object.defineProperty(list, 0, { value: 1, enumerable: true, writable: true, configurable: true });
Object.defineProperty(list, 1, { value: 2, enumerable: true, writable: true, configurable: true });
const inner: number[] = [];
Object.defineProperty(inner, 0, { value: 3, enumerable: true, writable: true, configurable: true });
log(list, { b: inner });
const counted = seen;
log("seen", counted);

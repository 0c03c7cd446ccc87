// Puts functions of its own into typed arrays, and setters before their numbers.
//
// ends: done
// prints:
//   3 done, 0 seen
// tasks: 3
// concurrency: 3
let seen = 0;
const TypedArray = Object.getPrototypeOf(Float64Array);
for (const target of [Float64Array.prototype, TypedArray.prototype]) {
  for (const key of [
    ...["set", "subarray", "slice", "copyWithin", "fill", "at", "values"],
    ...[Symbol.iterator, "length", "byteLength", "buffer", "0", "1", "2", "3"],
  ]) {
    Object.defineProperty(target, key, {
      configurable: true,
      get: () => (seen++, undefined),
      set: () => seen++,
    });
  }
}
Object.defineProperty(TypedArray, Symbol.species, { get: () => (seen++, undefined) });
globalThis.Float64Array = class {
  constructor() {
    seen++;
  }
} as any;
async function one() {
  await null;
}
await Promise.all([one(), one(), one()]);
console.log(`3 done, ${seen} seen`);

// Names its functions as objects name what they inherit.
//
// ends: done
// prints:
//   done
// tasks: 14
// concurrency: 2
// in flight: __proto__ 2
// in flight: constructor 2
// in flight: toString 2
// in flight: hasOwnProperty 2
// in flight: then 2
// in flight: valueOf 2
// in flight: toJSON 2
const named = {
  async ["__proto__"]() {
    await null;
  },
  async constructor() {
    await null;
  },
  async toString() {
    await null;
  },
  async hasOwnProperty() {
    await null;
  },
  async then() {
    await null;
  },
  async valueOf() {
    await null;
  },
  async toJSON() {
    await null;
  },
} as unknown as Record<string, () => Promise<void>>;
for (const name of Object.getOwnPropertyNames(named)) {
  const call = Object.getOwnPropertyDescriptor(named, name)!.value as (n: number) => Promise<void>;
  await twice(call);
}
function twice(call: any) {
  return Promise.all([slow(call), slow(call)]);
}
function slow(call: any) {
  return call();
}
console.log("done");

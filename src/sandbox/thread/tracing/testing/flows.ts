/** The programs of `flows.test.ts`. `run-flows.ts` says what `sleep`, `later` and `work` are. */
export const flows = {
  gather: `
    async function download(ms) { work(1); await sleep(ms); }
    await Promise.all([download(100), download(90), download(80)]);`,
  oneByOne: `
    async function download(ms) { await sleep(ms); }
    for (const ms of [1, 2, 3]) await download(ms);`,
  returned: `
    const wait = async (ms) => sleep(ms);
    await Promise.all([wait(50), wait(60), wait(70)]);`,
  semaphore: `
    let free = 3; const queue = [];
    async function download() { await sleep(10); }
    async function limited() {
      if (free === 0) await new Promise((resolve) => queue.push(resolve)); else free--;
      try { await download(); } finally { const next = queue.shift(); if (next) next(); else free++; }
    }
    await Promise.all(Array.from({ length: 10 }, limited));`,
  generator: `
    async function* count() { for (let n = 0; n < 2; n++) { await sleep(10); yield n; } }
    async function consume() { for await (const n of count()) await sleep(5); }
    await consume();`,
  callbacks: `
    const inTimer = async () => {}, inThen = async () => {}, inFinally = async () => {};
    async function register() {
      later(5, () => { inTimer(); });
      Promise.resolve().then(() => { inThen(); });
      Promise.resolve().finally(() => { inFinally(); });
    }
    await register(); await sleep(10);`,
  afterDispose: `
    async function first() { { await using r = { async [Symbol.asyncDispose]() {} }; } }
    async function second() {}
    async function caller() { const p = first(); second(); await p; }
    await caller();`,
  manyScopes: `
    for (let n = 0; n < 70; n++) { await using r = { [Symbol.dispose]() {} }; }
    await sleep(1);`,
  afterThrow: `
    const bad = Promise.resolve(); Object.defineProperty(bad, "constructor", { get() { throw 1; } });
    async function first() { try { await bad; } catch {} await sleep(1); }
    async function second() {}
    async function caller() { const p = first(); second(); await p; }
    await caller();`,
  afterNext: `
    const bad = { [Symbol.asyncIterator]: () => ({ next() { throw 1; } }) };
    const sync = { [Symbol.iterator]: () => ({ next() { throw 1; } }) };
    async function first() { try { for await (const x of bad); } catch {} try { for await (const x of sync); } catch {} await sleep(1); }
    async function second() {}
    async function caller() { const p = first(); second(); await p; }
    await caller();`,
  askers: `
    async function* inner() { yield 1; }
    async function* outer() { yield* inner(); }
    async function ask() { for await (const x of outer()) await sleep(1); }
    await ask();`,
  circle: `
    let it, again;
    async function child() { await sleep(1); for (let n = 0; n < 3; n++) await it.next(); }
    async function* g() { again = child(); yield 1; await sleep(1); yield 2; }
    it = g();
    await it.next(); await again; await it.return();`,
  throwing: `
    async function bad() { await sleep(1); throw new Error("bad"); }
    async function passes() { const p = sleep(2); await p; throw new Error("too"); }
    async function returnsBad() { return sleep(1).then(() => { throw new Error("late"); }); }
    async function catches() { try { await bad(); } catch ({ message }) { await sleep(1); } }
    await catches(); await passes().catch(() => {}); await returnsBad().catch(() => {});
    throw new Error("module");`,
  forever: `
    async function forever() { await new Promise(() => {}); }
    forever(); await sleep(10);`,
  generatorEnds: `
    async function* left() { try { yield 1; } finally { await sleep(1); } }
    async function* thrownAt() { yield 1; }
    async function* untouched() { yield 1; }
    for await (const x of left()) break;
    const it = thrownAt(); await it.next(); await it.throw(new Error("at")).catch(() => {});
    await untouched().return(1);`,
  boundCallbacks: `
    class Book { async load() { await sleep(1); } }
    const book = new Book();
    async function one() { await sleep(1).then(book.load.bind(book)); }
    async function last() { await sleep(1).finally(book.load.bind(book)); }
    await Promise.all([one(), one(), last()]);`,
  busy: `
    async function inner() { work(3); await sleep(10); work(4); }
    async function outer() { work(1); const p = inner(); work(2); await p; work(2); }
    await outer();`,
  manyAwaits: `
    async function spin() { for (let n = 0; n < 300_000; n++) await null; }
    await spin();`,
  manyCalls: `
    async function tiny(n) { return n; }
    for (let n = 0; n < 50_000; n++) { await tiny(n); if (n % 100 === 0) work(1); if (n % 1_000 === 0) await sleep(1); }`,
  manyYields: `
    async function* many() { for (let n = 0; n < 60_000; n++) yield n; }
    for await (const n of many());`,
  manyTurns: `
    async function tiny() { work(0.02); }
    await new Promise((resolve) => {
      let turns = 0;
      const turn = () => { tiny(); if (++turns < 30_000) later(0.05, turn); else resolve(); };
      turn();
    });`,
  manyMessages: `
    async function tiny() {}
    for (let n = 0; n < 60_000; n++) post();
    await tiny();`,
  manyWaits: `
    async function tiny() {}
    for (let n = 0; n < 30_000; n++) { work(1); block(1); }
    await tiny();`,
} as const;

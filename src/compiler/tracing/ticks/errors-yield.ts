const wrong = [
  async function* () { yield* null }, async function* () { const { a } = yield }, async function* () { (yield)() }, async function* () { for (const x of yield); },
  async function* () { yield* { [Symbol.asyncIterator]: () => ({ next() {} }) } }, async function* () { yield* { [Symbol.asyncIterator]: () => 1 } }, async function* () { yield* nowhere },
  async function* () { yield* (await null) }, async function* () { const [a] = yield 1 }, async function* () { await (yield).x() },
];
for (const f of wrong) { try { const it = f(); await it.next(); await it.next() } catch (e) { log(e.name, e.message) } }
const kinds = [async function* () { yield* 1 }, async function* () { yield* { [Symbol.asyncIterator]: 1 } }, async function* () { yield* { [Symbol.asyncIterator]: () => ({ next: 1 }) } }];
for (const f of kinds) await f().next().catch((e) => log(e.name));

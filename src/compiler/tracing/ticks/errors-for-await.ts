const wrongly = { [Symbol.asyncIterator]: 1, sync: { [Symbol.iterator]: 1 } }, items = { list: [{}] }, give = () => 1;
const wrong = [
  async () => { for await (const x of 1); }, async () => { for await (const x of items); }, async () => { for await (const x of items.list[0]); },
  async () => { for await (const x of give()); }, async () => { for await (const x of await 1); }, async () => { for await (const x of null); },
  async () => { for await (const x of items.none); }, async () => { for await (const x of wrongly); },
  async () => { for await (const x of { [Symbol.asyncIterator]: () => 1 }); }, async () => { for await (const x of { [Symbol.asyncIterator]: () => ({}) }); },
  async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next() {} }) }); }, async () => { for await (const { x } of [null]); },
  async () => { for await (const [x] of [null]); }, async () => { for await (const x of items as any); }, async () => { for await (const x of wrongly.sync); }, async () => { for await (const x of new Date()); },
  async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => ({}), return: 1 }) }) break; }, async () => { for await (const x of nowhere); },
  async () => { const $$ = 1; for await (const x of $$); },
];
for (const f of wrong) { try { await f() } catch (e) { log(e.name, e.message, e.stack.split("\n")[0]) } }

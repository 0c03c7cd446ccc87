const wrong = [
  async () => { const { a } = await null }, async () => { const [a] = await 1 }, async () => { (await 1)() }, async () => { (await {}).x.y },
  async () => { (await {}).x() }, async () => { new (await {}).x() }, async () => { new (await 1)() }, async () => { for (const x of await 1); },
  async () => { [...(await 1)] }, async () => { "x" in (await 1) }, async () => { (await 1)`x` }, async () => { class X extends (await 1) {} },
  async () => { (await {})[await "k"]() }, async () => { ({ a: globalThis.q } = await undefined) }, async () => { (await 1n) + 1 }, async () => { await nowhere },
];
for (const f of wrong) { try { await f() } catch (e) { log(e.name, e.message, e.stack.split("\n")[0]) } }
const inside = [
  async () => { try { const { a } = await null } catch (e) { log(e.message) } }, async () => { try { (await {}).x() } catch ({ message }) { log(message) } },
  async () => { try { (await 1)() } catch ({ message, name = await 1 }) { await null; log(message, name) } finally { await null } },
];
for (const f of inside) await f();

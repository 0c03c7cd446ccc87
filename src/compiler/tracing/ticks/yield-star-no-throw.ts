ticks(12);
const inner = { [Symbol.asyncIterator]() { return this }, next: () => ({ done: false }), return: () => (log("closed"), {}) };
async function* g() { yield* inner }
(async () => { const it = g(); await it.next(); try { await it.throw(1) } catch (e) { log(e.name) } })();

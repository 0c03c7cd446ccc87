ticks(12);
async function* g() { try { yield 1 } catch (e) { log("caught", e); yield 2 } }
(async () => { const it = g(); await it.next(); log((await it.throw("t")).value); await it.throw("u").catch((e) => log("out", e)); log((await it.next()).done) })();

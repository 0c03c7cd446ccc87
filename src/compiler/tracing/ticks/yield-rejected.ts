ticks(12);
async function* g() { try { yield Promise.reject(new Error("no")) } catch (e) { log("in", e.message); yield "after" } }
(async () => { const it = g(); log((await it.next()).value); log((await it.next()).done) })();

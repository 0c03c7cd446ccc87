ticks(10);
async function* g() { const a = yield; log("a", a); const b = yield; log("b", b); return }
(async () => { const it = g(); for (const x of [1, 2, 3, 4]) log((await it.next(x)).done) })();

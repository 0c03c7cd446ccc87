ticks(12);
async function* g() { try { yield 1; log("never") } finally { log("finally"); await null; log("later") } }
(async () => { const it = g(); await it.next(); log((await it.return("r")).value); log((await it.next()).done) })();

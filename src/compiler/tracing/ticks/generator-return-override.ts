ticks(12);
async function* g() { try { yield 1 } finally { yield "held"; log("go on") } }
(async () => { const it = g(); await it.next(); log((await it.return("r")).value); log((await it.next()).value); log((await it.return(2)).value) })();

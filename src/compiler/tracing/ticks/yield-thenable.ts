ticks(12);
async function* g() { log("back", yield { get then() { log("read"); return (resolve) => resolve("t") } }) }
(async () => { const it = g(); log((await it.next("first")).value); await it.next("second") })();

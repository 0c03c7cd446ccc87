ticks(16);
async function* g() { log("result", yield* (function* () { log(yield 1); log(yield Promise.resolve(2)); return 3 })()) }
(async () => { const it = g(); log((await it.next("x")).value); log((await it.next("y")).value); log((await it.next("z")).done) })();

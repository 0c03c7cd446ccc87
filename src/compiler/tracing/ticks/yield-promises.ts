ticks(18);
async function* g() { yield Promise.resolve(1); yield 2; yield (async () => 3)(); return Promise.resolve(4) }
(async () => { const it = g(); for (let n = 0; n < 5; n++) { const { value, done } = await it.next(); log(value, done) } })();

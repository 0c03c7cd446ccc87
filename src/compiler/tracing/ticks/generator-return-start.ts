ticks(8);
async function* g() { log("never"); try { yield 1 } finally { log("never") } }
const it = g();
it.return(Promise.resolve("early")).then(({ value, done }) => log(value, done));
it.next().then(({ done }) => log(done));

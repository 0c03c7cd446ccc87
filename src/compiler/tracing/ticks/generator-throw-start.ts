ticks(8);
async function* g() { log("never") }
const it = g();
it.throw(new Error("early")).catch((e) => log(e.message));
it.next().then(({ done }) => log(done));

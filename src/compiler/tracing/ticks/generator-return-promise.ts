ticks(12);
async function* g() { return Promise.resolve("r") }
async function* h() { try { return Promise.reject(new Error("no")) } catch (e) { log("in", e.message); return } }
async function* i() { return }
g().next().then(({ value }) => log(value)); h().next().then(({ done }) => log(done)); i().next().then(() => log("i"));

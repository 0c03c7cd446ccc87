ticks(12);
const f = async (n) => { { await using r = { async [Symbol.asyncDispose]() { log("d", n) } } } log("f", n); return n };
const g = async () => { const p = f(1); log("g"); const q = f(2); log(await p, await q) };
g();

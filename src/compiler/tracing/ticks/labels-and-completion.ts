ticks(8);
const f = async (n) => { a: { try { if (n) break a; return await "x" } finally { await null; log("f", n) } } return "after" };
f(0).then(log); f(1).then(log);

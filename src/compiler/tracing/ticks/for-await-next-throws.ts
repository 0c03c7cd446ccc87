ticks(10);
const bad = (key) => ({ [key]() { return { next() { throw new Error("next") } } } });
const f = async (it) => { try { for await (const x of it) log(x) } catch (e) { log(e.message) } log("f") };
const g = async () => { f(bad(Symbol.iterator)); log("g 1"); f(bad(Symbol.asyncIterator)); log("g 2") };
g();

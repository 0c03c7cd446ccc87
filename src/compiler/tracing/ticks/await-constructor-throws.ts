ticks(8);
const p = Promise.resolve("p");
Object.defineProperty(p, "constructor", { get() { throw new Error("constructor") } });
const f = async () => { try { await p } catch (e) { log("at once", e.message) } await null; log("f") };
const g = async () => { f(); log("g goes on"); await null; log("g") };
g();

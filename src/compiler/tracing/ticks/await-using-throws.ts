ticks(14);
const r = (n) => ({ async [Symbol.asyncDispose]() { throw new Error(n) } });
const f = async () => { await using a = r("a"); await using b = r("b"); throw new Error("body") };
f().catch((e) => log(e.name, e.error.message, e.suppressed.error.message, e.suppressed.suppressed.message));

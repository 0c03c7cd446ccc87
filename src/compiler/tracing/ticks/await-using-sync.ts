ticks(12);
const r = (n) => ({ [Symbol.dispose]() { log("dispose", n); return Promise.resolve() } });
const f = async () => { await using a = r(1); using b = r(2); await using c = r(3); return "f" };
f().then(log);
log("called");

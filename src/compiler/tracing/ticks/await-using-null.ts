ticks(12);
const f = async () => { { await using a = null; using c = { [Symbol.dispose]() { log("sync") } }; await using b = undefined; log("body") } log("after") };
const g = async () => { { using c = { [Symbol.dispose]() { log("only") } } } log("no wait") };
f(); g();

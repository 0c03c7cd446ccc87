ticks(14);
const resource = (name) => ({ async [Symbol.asyncDispose]() { log("dispose", name); await null; log("disposed", name) } });
const f = async () => { { await using a = resource("a"), b = resource("b"); log("body"); } log("after") };
f().then(() => log("f"));
log("called");

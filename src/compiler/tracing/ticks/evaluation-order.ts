const trace = (x) => (log(x), x);
const o = { get [trace("k")]() { log("get"); return (x) => (log("call", x), x) } };
await o[(trace("before"), "k")](await trace("argument"), trace("rest"));
log((trace(1), await trace(2)) + (await trace(3)));
let x = 1; x += await (async () => { x = 10; return 1 })(); log(x);

ticks(8);
const p = Promise.resolve("p");
Object.defineProperty(p, "constructor", { get() { log("constructor"); return Promise } });
(async () => { log(await p); return p })().then(log);

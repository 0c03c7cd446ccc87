ticks(8);
const p = Promise.resolve("p");
p.then = function (...args) { log("own then"); return Promise.prototype.then.apply(this, args) };
const f = async () => { log(await p); return p };
f().then(log);

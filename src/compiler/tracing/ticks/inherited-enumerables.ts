ticks(6);
Object.prototype.extra = { toString() { log("asked"); return "z" } };
Object.prototype.get = undefined;
Array.prototype[Symbol.iterator] = function () { log("iterated"); return { next: () => ({ done: true }) } };
const f = async () => { try { await Promise.reject(new Error("e")) } catch (e) { log(e.message) } return Promise.resolve(1) };
f().then(log);

ticks(12);
const { then } = Promise.prototype;
Promise.prototype.then = function (...args) { log("then", typeof args[0]); return Reflect.apply(then, this, args) };
const f = async () => { await Promise.resolve(1); return Promise.resolve(2) };
f(); await f();
Promise.prototype.then = then;

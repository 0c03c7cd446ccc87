ticks(6);
const handler = new Proxy({}, { get: (_, trap) => (log(trap), undefined) });
Promise.resolve(1).then(function (...a) { log(this.name, a.length) }.bind({ name: "bound" }));
Promise.resolve(1).finally(function (...a) { log(this.name, a.length) }.bind({ name: "bound" }));
Promise.resolve(1).then(new Proxy((...a) => log(a.length), handler));
ticks(12);

ticks(6);
Promise.resolve(1).then(function (...a) { log(a.length, this === undefined) });
Promise.resolve(1).finally(function (...a) { log(a.length, this === undefined) });
queueMicrotask(function (...a) { log(a.length, this === undefined) });
try { Promise.prototype.then.call({}, 1) } catch (e) { log(e.message) }

ticks(8);
const p = Promise.resolve(1);
p.constructor = { [Symbol.species]: function (executor) { log("made"); return new Promise(executor) } };
log(p.then(() => 1) instanceof Promise);
(async () => { return p })().then(() => log("returned"));

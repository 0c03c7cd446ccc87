ticks(12);
const source = { [Symbol.asyncIterator]() { let n = 0; return { next() { log("next", arguments.length); return { value: ++n, done: n > 2 } } } } };
(async () => { for await (const x of source) log(x); log("over") })();

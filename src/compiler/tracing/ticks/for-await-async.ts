ticks(14);
const source = { [Symbol.asyncIterator]() { let n = 0; return { next: async () => ({ value: ++n, done: n > 3 }) } } };
(async () => { for await (const x of source) log(x); log("over") })();

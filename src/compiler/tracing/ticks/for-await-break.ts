ticks(14);
const source = () => ({
  [Symbol.asyncIterator]() { return this },
  next: async () => ({ value: 1, done: false }),
  get return() { log("get return"); return async (...args) => { log("return", args.length); await null; return {} } },
});
const f = async () => { for await (const x of source()) { log(x); break } log("broke") };
const g = async () => { for await (const x of source()) { return "g" } };
f(); g().then(log);

ticks(14);
const source = { [Symbol.asyncIterator]() { return this }, next: async () => ({ value: 1 }), return() { log("return"); throw new Error("from return") } };
const f = async () => { for await (const x of source) throw new Error("from body") };
const g = async () => { for await (const x of source) break };
f().catch((e) => log(e.message)); g().catch((e) => log(e.message));

ticks(8);
const f = async () => { try { return Promise.resolve("try") } finally { return "finally" } };
const g = async () => { try { throw new Error("lost") } finally { return await "kept" } };
const h = async () => { for (;;) { try { return Promise.resolve(1) } finally { break } } return "h" };
f().then(log); g().then(log); h().then(log);

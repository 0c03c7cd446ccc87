ticks(8);
const f = async () => { try { return await "try" } finally { await null; log("finally") } };
f().then(log);
(async () => { try { await Promise.reject(new Error("e")) } catch (e) { log(e.message); await null; log("c") } finally { await null; log("f") } })();

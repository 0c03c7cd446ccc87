ticks(8);
const f = async () => { try { await Promise.reject(new Error("a")) } catch (e) { throw new Error("b", { cause: e }) } };
f().catch((e) => log(e.message, e.cause.message));

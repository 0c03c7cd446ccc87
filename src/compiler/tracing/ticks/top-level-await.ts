ticks(12);
log("start");
log(await "value");
log(await Promise.resolve("promise"));
for await (const x of [1, 2]) log(x);
{ await using x = { async [Symbol.asyncDispose]() { log("disposed") } } }
try { await Promise.reject(new Error("no")) } catch ({ message }) { log(message) }

ticks(6);
queueMicrotask(() => { log("a"); queueMicrotask(() => log("b")); Promise.resolve().then(() => log("c")) });
(async () => { await null; log("d"); queueMicrotask(() => log("e")); await null; log("f") })();

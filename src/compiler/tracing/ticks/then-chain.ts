ticks(14);
Promise.resolve(1).then((x) => { log(x); return x + 1 }).then((x) => { log(x); return Promise.resolve(x + 1) }).then(log);
Promise.reject(new Error("e")).catch((e) => { log(e.message); return "caught" }).finally(() => { log("finally"); return Promise.resolve() }).then(log);
Promise.resolve("through").then(null, undefined).then("text").then(log);

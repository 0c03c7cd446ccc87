ticks(12);
const f = async (x) => { await null; return x };
Promise.all([f(1), f(2), 3]).then((x) => log("all", ...x));
(async () => { log("awaited", ...(await Promise.all([f(4), f(5)]))) })();

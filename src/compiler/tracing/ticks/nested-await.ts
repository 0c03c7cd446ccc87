ticks(10);
const f = async (x) => x;
(async () => { log(await f(await f(await f("deep")))); log(await await await 1) })();

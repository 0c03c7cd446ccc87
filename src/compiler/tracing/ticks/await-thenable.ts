ticks(10);
const thenable = { then(resolve) { log("then"); resolve("value") } };
(async () => { log(await thenable); log(await thenable) })();

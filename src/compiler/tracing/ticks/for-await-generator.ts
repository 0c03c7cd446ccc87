ticks(20);
async function* count() { for (let n = 1; n <= 3; n++) { log("give", n); yield n } log("spent") }
(async () => { for await (const x of count()) log(x); log("over") })();

ticks(14);
(async () => { for await (const x of [1, Promise.resolve(2), 3]) log(x); log("over") })();

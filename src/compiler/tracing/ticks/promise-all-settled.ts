ticks(12);
const bad = async () => { await null; throw new Error("bad") };
Promise.allSettled([bad(), 1, (async () => 2)()]).then((all) => log(...all.map((x) => x.status)));

ticks(20);
async function* inner() { try { yield 1; yield 2 } finally { await null; log("closed") } }
async function* outer() { yield* inner(); yield 3 }
(async () => { for await (const x of outer()) { log(x); if (x === 2) break } log("over") })();

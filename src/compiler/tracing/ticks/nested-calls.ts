ticks(12);
const inner = async (n) => { log("in", n); await null; log("mid", n); return n };
const middle = async (n) => { const x = await inner(n); log("middle", x); return inner(x + 1) };
const outer = async () => { log(await middle(1)); log(await middle(10)) };
outer().then(() => log("end"));

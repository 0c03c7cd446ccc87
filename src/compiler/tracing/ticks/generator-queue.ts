ticks(20);
async function* g() { for (let n = 0; ; n++) { log("run", n); await null; log("got", yield n) } }
const it = g();
for (const x of ["a", "b", "c"]) it.next(x).then(({ value }) => log("value", value));
it.return("end").then(({ value }) => log(value));
it.next().then(({ done }) => log(done));

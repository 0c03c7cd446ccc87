ticks(14);
let it;
async function* g() { it.next("inside").then((r) => log("second", r.value)); log("first"); yield 1; yield 2 }
it = g();
it.next().then((r) => log("one", r.value));

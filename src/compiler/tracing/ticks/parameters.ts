ticks(8);
const f = async ({ a }) => a;
f().catch((e) => log(e.name)); f({ a: 1 }).then(log);
const g = async (x = (() => { throw new Error("default") })()) => log("never");
g().catch((e) => log(e.message)); g(1);
async function h(x, y = () => x) { var x = 2; return [x, y()] }
log(...(await h(1)));

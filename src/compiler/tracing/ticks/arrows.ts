ticks(8);
const a = async (x) => await x, b = async (x) => x, c = async (x) => (await x, await x);
a("a").then(log); b("b").then(log); c("c").then(log);

ticks(16);
async function* each() { yield 1; yield 2 }
const f = async (name) => { for await (const x of each()) log(name, x) };
f("a"); f("b"); log("called");

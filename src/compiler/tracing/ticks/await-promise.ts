ticks(8);
const settled = Promise.resolve("p");
const f = async () => { log(await settled); log(await settled) };
f(); f().then(() => log("done"));

const a = 1
await a
const b = (await a) + (await a) ** 2
if (a) await b; else await a
const c = `${await b} ${(await a, await b)}`
await (async () => {
  await a // behind
})()
export {}

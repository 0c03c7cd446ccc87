const x: any = 1
async function a(y: unknown) {
  const b = await y
  await b
  ;[b].map(String)
  let c
  await c
  c = await y
  ++x
  await y
  `a`
  x
  await y
  return
  await y
}
await a(1)
await x
;(0, a)(2)
for (const b of [1]) await b
if (x) await x
else await x
const f = async () => await x
const g = async () => x
export default f

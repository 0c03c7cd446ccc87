async function a(x: any) {
  const p = await x as string
  const q = await (x as string)
  const r = await <string>x
  const s = <string>await x
  const t = await x!
  const u = (await x)!.y
  const v = await x.y! as any
  const w = await x satisfies unknown
  const y = await x as number * 2
  await x as unknown
  ;[p, q, r, s, t, u, v, w, y]
}

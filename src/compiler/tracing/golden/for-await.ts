async function a(items: any) {
  for await (const x of items) await x
  for await (const x of items) x
  for await (const x of items);
  for await (const x of items) { }
  for await (let x of items) { x = await x }
  for await (var y of items) { break }
  for await (y of items) continue
  for await (y.z of items) { continue }
  for await (const { a, b: [c = await 1] } of items) { a; c }
  for await ([y, y.z = await 2] of items) ;
  for await (const of of of(await items)) of
  for await (const x of (1, items)) { return x }
  for await (const x of items as any[]) x as number
  for await (async of items) ;
  function of(x: any) { return x }
  var async
}

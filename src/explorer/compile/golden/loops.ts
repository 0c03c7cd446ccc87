async function all(items: AsyncIterable<number>) {
  for await (const x of items) console.log(x);
  outer: for await (
    const { a, b = await 1 }
    of (items)
  ) {
    for await (object.x of items) { continue outer; }
    break outer;
  }
}
for await (let x of []) x++;
for await (const { x, ...y } of [() => x]) y;
first:
for await (
  const own of [() => own.name]) break first;
second:
for (
  await using plain of plain.all) continue second;

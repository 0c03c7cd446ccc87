// Calls itself for ever, each call waiting for the next.
//
// ends: stopped after 1 line
// prints:
//   on
// tasks: 1000..1000000000
// concurrency: 1
async function again(n: number): Promise<void> {
  if (n === 20_000) console.log("on");
  await null;
  await again(n + 1);
}
await again(0);

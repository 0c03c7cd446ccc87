async function main(): Promise<void> {
  for await (const x of source() as AsyncIterable<number>) console.log(x);
  const [a, b] = await Promise.all<[number, string]>([1, "b"] as any);
  await (async (): Promise<void> => { await null!; })();
}
async function* source(): AsyncGenerator<number> { yield* [1, 2] as number[]; }
await main();

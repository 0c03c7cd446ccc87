async function main()                {
  for await (const x of source()                         ) console.log(x);
  const [a, b] = await Promise.all                  ([1, "b"]       );
  await (async ()                => { await null ; })();
}
async function* source()                         { yield* [1, 2]            ; }
await main();

async function scope() {
  await using a = open(), b = await open();
  using c = open();
  { await using d = null }
  for await (await using x of all()) console.log(x);
  for (await using y of [open()]) await y;
  return a;
}

async function* numbers(n = 3) {
  for (let i = 0; i < n; i++) yield await i;
  const sent = yield
  yield* numbers(sent);
  return n;
}
const object = { async *items() { return } };
function* plain() { yield 1; return yield* plain(); }
async function* lists(a = 1) { if (a) return a, 2; return (a, 3) }

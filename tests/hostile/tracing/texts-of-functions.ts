// Asks functions, errors and stacks for what the compiler has put in.
//
// ends: done
// prints:
//   async function f(a) {{ try {{ await a; } finally {{ } return 1; }
//   async (x) => await x
//   method: async m() {{ for await (const x of []) ; }
//   no traces
/* prettier-ignore */ async function f(a: any) { try { await a; } finally { } return 1; }
/* prettier-ignore */ const g = async (x) => await x;
/* prettier-ignore */ const o = { async m() { for await (const x of []) ; } };
console.log(f.toString().replace("(a: any)", "(a)").replace("(a     )", "(a)"));
console.log(String(g));
console.log(`method: ${Function.prototype.toString.call(o.m)}`);
const texts = [`${f}${g}${o.m}`, f.name, JSON.stringify(Reflect.ownKeys(globalThis).map(String))];
async function fails() {
  (undefined as any)(await 1);
}
async function loops() {
  for await (const x of 1 as any) void x;
}
async function destructs() {
  const [x] = (await 1) as any;
  return x;
}
async function* delegates() {
  yield* 1 as any;
}
for (const call of [fails, loops, destructs, () => delegates().next()]) {
  try {
    await call();
  } catch (error) {
    texts.push((error as Error).message, String((error as Error).stack));
  }
}
const found = texts.filter((text) => text.includes("þ") || text.includes("\v\f"));
console.log(found.length === 0 ? "no traces" : found.join(" | "));

const o = {
  async a() { await 1 },
  async *b() { yield 1 },
  async ["c" + 1]() { return super.toString },
  async 1() {},
  async "quoted"() {},
  async get() {},
  d: async () => await 1,
  e: async function named() { return named },
  get f() { return async () => arguments.length },
  async,
  await: 1,
};
var async

async function* a(): AsyncGenerator<any> {
  yield
  yield 1
  yield; yield await 2
  const x = yield
  const y = yield x, z = yield* y
  yield* a()
  yield (1, 2)
  yield yield yield 3
  yield* yield* a()
  f(yield, yield 1, [yield], { k: yield }, yield)
  x ? yield : yield 4
  yield x as any
  yield <any>x
  yield { a: yield }
  yield async () => await 1
  ;`${yield}`
  return
  return x
  return await x, (yield y), yield
  return yield
}
const f = (...x: unknown[]) => x

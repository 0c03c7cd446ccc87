const a = async (x: number): Promise<number> =>
  x;
const b = async () =>
  // says so
  await 1
const c = async <T>(x: T) => /* a */ x /* b */;
[1].map(async (x) => x)
const d = async x => x
  + 1
;(0, d)(1)

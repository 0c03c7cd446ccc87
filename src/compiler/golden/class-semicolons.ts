class A {
  a = 1
  private ["b"] = 2
  c = 3
  public *d() {}
  e: number
  ["f"] = 1
  g = 1 as number
  ["h"] = 1
  get: number
  i() {}
  set?: number
  j() {}
  static: string
  k() {}
  static l: number
  private m() {}
  n = 1
  declare o: number
  ["p"] = 1
  q: number
  [key: string]: any
  *r() {}
  s = 1
  t(): void
  t() {}
  u!: number
  readonly in = 1
  v
  override
  w = 1
  async: number
  x() {}
  y = this as any
  static *z() {}
}

class A {
  constructor();
  constructor(a?: number) {}
  constructor(b: string) {}
}

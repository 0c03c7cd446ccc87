function f(a?: number, b?, c: number = 1) { return [a, b, c]; }
const g = (a?, b?: string) => [a, b];
class A { m(x?: number) {} set s(v: number) {} }
const o = { m(x?: number) {} };
console.log(f, g, A, o);

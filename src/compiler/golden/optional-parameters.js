function f(a         , b , c         = 1) { return [a, b, c]; }
const g = (a , b         ) => [a, b];
class A { m(x         ) {} set s(v        ) {} }
const o = { m(x         ) {} };
console.log(f, g, A, o);

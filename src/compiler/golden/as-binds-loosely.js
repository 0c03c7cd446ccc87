                                   
console.log((a + b )         * 2);
console.log(a + b           + 2);
console.log((a * b )         ** c);
console.log((a ** b )         ** 2);
console.log((a < b )      + c);
console.log((a - b               )         / c           * 2);
console.log((a + b)           * 2, (a + b          ) * 2);
console.log(2 * a           + 1)
;(a + b )         * 2
if (a) (b - c )         / 2
{ (a + b )         % c }

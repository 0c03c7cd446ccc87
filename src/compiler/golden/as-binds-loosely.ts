declare let a: any, b: any, c: any;
console.log(a + b as number * 2);
console.log(a + b as number + 2);
console.log(a * b as number ** c);
console.log(a ** b as number ** 2);
console.log(a < b as any + c);
console.log(a - b satisfies any as number / c as number * 2);
console.log((a + b) as number * 2, (a + b as number) * 2);
console.log(2 * a as number + 1)
a + b as number * 2
if (a) b - c as number / 2
{ a + b as number % c }

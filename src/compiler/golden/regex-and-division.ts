let a: any = 4, g = 2;
const b = a! / 2 / g;
const c = (a as number) / 2 / g;
const d = <any>/x/g.test("x");
const e = a as any / g;
console.log(b, c, d, e);

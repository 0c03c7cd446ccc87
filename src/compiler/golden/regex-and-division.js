let a      = 4, g = 2;
const b = a  / 2 / g;
const c = (a          ) / 2 / g;
const d =      /x/g.test("x");
const e = a        / g;
console.log(b, c, d, e);

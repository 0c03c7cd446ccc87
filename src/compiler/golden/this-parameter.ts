function a(this: Date) { return this; }
function b(this: Date, x: number) { return [this, x]; }
function c(
  this: Date,
  // the first real one
  x: number,
) { return [this, x]; }
const o = { m(this: { n: number }, k: number) { return this.n + k; } };
console.log(a, b, c, o);

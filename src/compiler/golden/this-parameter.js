function a(          ) { return this; }
function b(            x        ) { return [this, x]; }
function c(
             
  // the first real one
  x        ,
) { return [this, x]; }
const o = { m(                     k        ) { return this.n + k; } };
console.log(a, b, c, o);

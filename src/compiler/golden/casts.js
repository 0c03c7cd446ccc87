                     
const a =         v;
const b =      { a: 1 };
const c = (     v).x;
const d =        [     v];
const e =                             v;
const f =       v;
const g = !     v + -     v;
const h =     (x   ) =>      x;
const i = async () => await      v;
const j = typeof      v;
console.log(a, b, c, d, e, f, g, h, i, j);

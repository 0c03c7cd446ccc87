function id   (x   )    { return x; }
function many                                (a   , b    , ...rest           )                   {
  return b && a[b];
}
function isText(value         )                  { return typeof value === "string"; }
function must(value         )                { if (!value) throw new Error(); }
function mustBeText(value         )                          { must(isText(value)); }
async function* numbers(            to        )                                          {
  for (let i = 0; i < to; i++) yield i;
}
const f = function    (         x = 1          )    { return this; };
const o = { m   (x   )    { return x; }, get g()         { return 1; }, set s(v        ) {}, async *a()                 {} };
export { id, many, mustBeText, numbers, f, o };

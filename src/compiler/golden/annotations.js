const a         = 1, b           = [], c                                = { x: 1, y() {} };
let d         ;
var { e, f: [g = 2] }                             = { e: 1, f: [] };
for (const h of [1, 2]         ) console.log(a, b, c, d, e, g, h);
for (let i         = 0, n         = 2; i < n; i++);
try {
  d = 1;
} catch (error         ) {
  console.log(error);
}

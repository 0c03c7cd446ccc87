const a         = `x ${1          } ${`y ${(z        )         => z}`} z`;
                         
const b = String.raw        `a ${a } b`;
console.log(a, b);

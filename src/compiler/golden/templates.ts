const a: string = `x ${1 as number} ${`y ${(z: number): number => z}`} z`;
type T = `a ${string} b`;
const b = String.raw<string>`a ${a!} b`;
console.log(a, b);

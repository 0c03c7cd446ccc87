let a!: number;
let b!: string, c = 1, d!: { x: number };
var e!
  : number;
a = 1;
console.log(a, b, c, d, e);

const async = (x: any) => x, of = 1, get = 2, set = 3, any = 4, number = 5;
async(of as number);
const o = { async, get, set, type: 1, as: 2, declare: 3 };
let as = o as any, satisfies = as satisfies any;
as as as;
type as = any;
console.log(any, number, as satisfies satisfies);

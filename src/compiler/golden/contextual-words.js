const async = (x     ) => x, of = 1, get = 2, set = 3, any = 4, number = 5;
async(of          );
const o = { async, get, set, type: 1, as: 2, declare: 3 };
let as = o       , satisfies = as              ;
as      ;
              
console.log(any, number, as                    );

const a = (x          
       ) => x;
const b = (x            
                
) => ({ value: x });
const c = async (
  x        , // trailing
           
        
) => x;
const d = (x          // why
         ) => x;
const e = (         
) => ({ a: 1 });
const f = (x          /* one
  two */        ) => x;
console.log(a, b, c, d, e, f);

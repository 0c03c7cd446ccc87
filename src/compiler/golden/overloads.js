                              
                             
function f(x     ) { return x; }
                          
export function g(x         ) {}
                                   
export default function h(x     )      { return x; }
class A {
                
  constructor(x         ) {}
            
                    
  m(x         ) {}
                    static s(x      ) {}
}
f(1); new A();

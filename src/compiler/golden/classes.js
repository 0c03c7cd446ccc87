         class Base    {
                        
                              
                                     
                         
                                
                       
}
class A           extends Base                                       {
         x         = 1;
                   y         ;
            static          z          = true;
           name         ;
  #secret         = 2;
           #other         ;
                             
  static #count         = 0;
         constructor(x        , y         ) { super(); }
          async *gen   (v   )                    { yield v; }
         static async make   (                 )             { return new this(); }
            get size()         { return this.#secret; }
  set size(v        ) {}
           run(x   )       {}
  optional ()       {}
                  ["computed"]         = 3;
  static { A.#count++; }
  *[Symbol.iterator]()              {}
  [Symbol.dispose]()       {}
}
export const B = class    extends A                           {};
export          class C {}
export default          class D {}

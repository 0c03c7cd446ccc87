class A {
  a = 1
  ;       ["b"] = 2
  c = 3
  ;      *d() {}
  e;       
  ["f"] = 1
  g = 1 ;        
  ["h"] = 1
  get;       
  i() {}
  set;        
  j() {}
  static;       
  k() {}
  static l        
          m() {}
  n = 1
  ;                
  ["p"] = 1
  q;       
                    
  *r() {}
  s = 1
           
  t() {}
  u;        
           in = 1
  v
  override
  w = 1
  async        
  x() {}
  y = this       
  static *z() {}
}

let a         ;
let b         , c = 1, d                ;
var e 
          ;
a = 1;
console.log(a, b, c, d, e);

const a = 1
;              
(a)
let b = a
;                        
[b]
const c = b
;                      
`x`
let e = c
;                              
+1
console.log(e)
;                         
/x/.test("x")
;                                
(e)
do b; while (a)
          
(e)
if (a) b
;         
-1

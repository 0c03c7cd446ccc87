const a = 1 ;        
(function () {})
const b = a ;                   
[1, 2].forEach(() => {})
const c = b ;               
`text`
let d = c       
+1
let e = d       
;/x/.test("x")
let h         = 2 ;         // a comment (here)
(h)
let i =      h
console.log(i       )

                             
f        (1);
f                                    ("a");
new C        ();
new C        ;
f?.        (1);
f.a        (1).b        ();
f        `text`;
const g = f        ;
const h = [f        , C        ];
class D extends C         {}
class E extends C        () {}
f 
        
 (1);
f        
(1);
const less = f < g, more = f       (1);
console.log(h, less, more);

const 名             = "😀"        , b         = 1; console.log(名          , b);
const c = "😀";                console.log(c                 )
(b)

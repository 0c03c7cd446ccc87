const a = { x: 1 }                                 ;
const b = [1, 2]                               ;
const c = (() => 1)                       ;
export default { a, b, c }                 ;

const a /* 1 */                  /* 3 */ = /* 4 */ 1;
function f(/* 5 */                             x /* 8 */   /* 9 */         ) {}
class A /* 1 */                      /* 3 */ {         /* 4 */ x /* 5 */   /* 6 */          /* 7 */ ; }
const b = 1 /* 1 */                   /* 3 */;
const c =                 /* 2 */ a;
import { /* 1 */                         /* 4 */ e /* 5 */ } from "./d.ts";
f(1); console.log(A, b, c, e);

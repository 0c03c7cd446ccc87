const a /* 1 */ : /* 2 */ number /* 3 */ = /* 4 */ 1;
function f(/* 5 */ this: /* 6 */ void /* 7 */, x /* 8 */ ? /* 9 */ : number) {}
class A /* 1 */ implements /* 2 */ B /* 3 */ { private /* 4 */ x /* 5 */ ! /* 6 */ : number /* 7 */ ; }
const b = 1 /* 1 */ as /* 2 */ number /* 3 */;
const c = < /* 1 */ any > /* 2 */ a;
import { /* 1 */ type /* 2 */ D /* 3 */, /* 4 */ e /* 5 */ } from "./d.ts";
f(1); console.log(A, b, c, e);

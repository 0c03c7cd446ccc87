interface A { a: 1 }
type B = 2;
import { type C, d } from "./c.ts";
const both = 1;
type both = typeof both;
export { A, d, both, B as BB, C };
export { type A as AA };
export default A;

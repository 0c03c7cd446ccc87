const f = () => (    { url: __meta     .url }); import { a } from "./a.ts"; export { b } from "./b.ts";
console.log(f, a, __load("./c.ts"));
import { meta as __meta, importModule as __load } from "interleave:runtime";

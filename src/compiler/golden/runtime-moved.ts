const f = () => <any>{ url: import.meta.url }; import { a } from "./a.ts"; export { b } from "./b.ts";
console.log(f, a, import("./c.ts"));

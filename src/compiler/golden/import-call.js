const { task } = await __load("./task.ts");
const lib = __load(`comlink`);
const name         = "./x.ts";
__load(name).then((m     ) => m.go());
const none = __load("./none.js").catch(() => (__load ("https://example.org/x.js")));
const both = [__meta     , __load("./task.ts",), __load(("./task.ts")          )];
console.log(task, lib, none, both, typeof __load("./task.ts"));
import { meta as __meta, importModule as __load } from "interleave:runtime";

console.log(__meta     .url, __meta     );
const worker = new Worker(new URL("./prime.worker.ts", __meta     .url), { type: "module" });
const other = new URL(`./data.ts`, __meta     .url);
const not = [new URL("/lab/x", __meta     .url), new URL("./x.ts", "file:///"), new URL("./x.ts", __meta     ["url"])];
console.log(__meta     .url          , __meta       , (__meta     ) .url, worker, other, not);
import { meta as __meta } from "interleave:runtime";

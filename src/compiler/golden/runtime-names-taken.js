const __meta = 1, __load = 2, _00000 = 3;
console.log(_00001     .url, _00002("./a.ts"), __meta, __load, _00000);
import { meta as _00001, importModule as _00002 } from "interleave:runtime";

const __meta = 1, __load = 2, _00000 = 3;
console.log(import.meta.url, import("./a.ts"), __meta, __load, _00000);

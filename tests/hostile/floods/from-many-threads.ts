// Prints from twenty threads at once.
//
// ends: done
// last: and 195,{any} more lines
// threads: 21
for (let i = 0; i < 20; i++) new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
// file: w.ts
for (let i = 0; i < 10_000; i++) console.log(i);

// Loops for ever in a worker, and in one that it starts.
//
// ends: stopped after 1 line
// prints:
//   on
new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
// file: w.ts
if (self.name !== "inner")
  new Worker(new URL("./w.ts", import.meta.url), { type: "module", name: "inner" });
else console.log("on");
for (;;);

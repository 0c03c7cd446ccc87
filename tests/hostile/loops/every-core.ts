// Takes every core that there is, and more.
//
// ends: stopped after 1 line
// prints:
//   on
for (let i = 0; i < Math.min(navigator.hardwareConcurrency, 32); i++)
  new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
console.log("on");
for (;;);
// file: w.ts
for (;;);

// Ends with its thread past the limit, timers and all.
//
// ends: failed threads
// last: Too many threads: a run may start 64, the main thread included
setInterval(() => console.log("late"), 1);
for (let i = 0; i < 70; i++) new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
// file: w.ts
setInterval(() => console.log("late"), 1);

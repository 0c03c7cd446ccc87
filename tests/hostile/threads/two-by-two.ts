// Starts two workers, each of which starts two.
//
// ends: failed threads
// last: Too many threads: a run may start 64, the main thread included
for (let i = 0; i < 2; i++) new Worker(new URL("./main.ts", import.meta.url), { type: "module" });

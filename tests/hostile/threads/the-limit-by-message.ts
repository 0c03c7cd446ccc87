// Goes past the limit, and hides that behind a flood of errors.
//
// ends: failed threads
// last: Too many threads: a run may start 64, the main thread included
for (let i = 0; i < 100; i++) void Promise.reject(i);
for (let i = 0; i < 70; i++) new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
// file: w.ts
throw new Error("noise");

// Starts and ends workers for ever.
//
// ends: failed threads
// last: Too many threads: a run may start 64, the main thread included
for (;;) new Worker(new URL("./w.ts", import.meta.url), { type: "module" }).terminate();
// file: w.ts
export {};

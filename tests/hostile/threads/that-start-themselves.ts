// Starts a worker that starts itself, and so on.
//
// ends: failed threads
// last: Too many threads: a run may start 64, the main thread included
new Worker(new URL("./main.ts", import.meta.url), { type: "module" });

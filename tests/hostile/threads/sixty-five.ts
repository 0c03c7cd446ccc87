// Starts one worker more than a run may have.
//
// ends: failed threads
// last: Too many threads: a run may start 64, the main thread included
// threads: 64
for (let i = 0; i < 64; i++) new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
// file: w.ts
self.onmessage = () => {};

// Closes its main thread while others go on.
//
// ends: failed closed
// prints:
//   on
//   The main thread closed itself with self.close(), which ends the run
new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
console.log("on");
self.close();
// file: w.ts
setInterval(() => {}, 10);

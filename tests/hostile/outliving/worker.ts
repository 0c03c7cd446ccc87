// Starts a worker that prints for ever, and is stopped.
//
// ends: stopped after 1 line
// prints:
//   on
new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
// file: w.ts
console.log("on");
setInterval(() => console.log("late"), 1);

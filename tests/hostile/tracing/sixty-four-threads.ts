// Has sixty-four threads call async functions as fast as they can.
//
// ends: stopped after 64 lines
// threads: 64
// tasks: 64..1000000000
// parallelism: 1..64
for (let i = 0; i < 63; i++) new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
async function one() {
  await null;
}
for (let i = 0; ; i++) {
  await one();
  if (i === 1_000) console.log("main");
}
// file: w.ts
async function one() {
  await null;
}
for (let i = 0; ; i++) {
  await one();
  if (i === 1_000) console.log("worker");
}

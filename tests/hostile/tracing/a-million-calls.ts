// Calls an async function a million times.
//
// ends: done
// prints:
//   done
// tasks: 1000001
// concurrency: 1
// parallelism: 1
// in flight: one 1
async function one() {}
// Not in the module itself, whose loops WebKit does not make fast: there they take ten times as long.
async function all() {
  for (let i = 0; i < 1_000_000; i++) await one();
}
await all();
console.log("done");

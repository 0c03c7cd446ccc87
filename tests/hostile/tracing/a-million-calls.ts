// Calls an async function a million times.
//
// ends: done
// prints:
//   done
// tasks: 1000000
// concurrency: 1
// parallelism: 1
// in flight: one 1
async function one() {}
for (let i = 0; i < 1_000_000; i++) await one();
console.log("done");

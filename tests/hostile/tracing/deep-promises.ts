// Returns a promise that waits for another, a hundred thousand deep.
//
// ends: done
// prints:
//   1
// tasks: 100000
// concurrency: 90000..100001
let promise: Promise<number> = new Promise((resolve) => setTimeout(() => resolve(1), 1));
for (let i = 0; i < 100_000; i++) {
  const inner = promise;
  promise = (async () => inner)();
}
console.log(await promise);

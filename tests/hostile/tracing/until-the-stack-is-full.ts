// Calls itself until the stack is full, and goes on.
//
// ends: done
// prints:
//   overflown
// concurrency: 1..2
// in flight: after 1

// A call that no longer fits in may leave a promise behind that nobody waits for.
self.addEventListener("unhandledrejection", (event) => event.preventDefault());
async function deep(): Promise<number> {
  return (await deep()) + 1;
}
try {
  await deep();
} catch {
  console.log("overflown");
}
async function after() {
  await null;
}
for (let i = 0; i < 10; i++) await after();

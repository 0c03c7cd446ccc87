// Calls itself until the stack is full, again and again, and goes on.
//
// ends: done
// prints:
//   2 times
// concurrency: 1
// in flight: after 1
let times = 0;
async function deep(): Promise<number> {
  return (await deep()) + 1;
}
for (let i = 0; i < 2; i++) {
  try {
    await deep();
  } catch (error) {
    if (error instanceof RangeError || (error as Error).name === "InternalError") times++;
  }
}
async function after() {
  await null;
}
for (let i = 0; i < 10; i++) await after();
console.log(`${times} times`);

// Builds Worker objects from its prototype, and calls methods on what is none.
//
// ends: done
// prints:
//   TypeError
//   TypeError
//   TypeError
for (const call of [
  () => Worker.prototype.postMessage.call(Object.create(Worker.prototype), 1),
  () => Worker.prototype.terminate.call({} as any),
  () => (Worker as any)("x"),
]) {
  try {
    call();
    console.log("went through");
  } catch (error) {
    console.log((error as Error).name);
  }
}

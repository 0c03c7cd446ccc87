// Awaits what nothing can settle.
//
// ends: failed never-ends
// prints:
//   on
//   This run never ends: a top-level await waits for a promise that nothing can settle. No timer, request or message is pending
console.log("on");
await new Promise(() => {});

// Reports errors that it has made up.
//
// ends: failed error
// prints:
//   after
//   Uncaught Error: made up{any}
console.log("after");
await new Promise((resolve) => setTimeout(resolve, 20));
reportError(new Error("made up"));

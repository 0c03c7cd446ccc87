// Logs texts that are not well-formed.
//
// ends: done
// prints:
//   \ud800a
//   after
console.log("\ud800a");
console.log("after");

// Throws an error with a message of 50 MB.
//
// ends: failed error
// last: Uncaught Error: x{any}
throw new Error("x".repeat(50_000_000));

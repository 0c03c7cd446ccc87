// Makes a text longer than there can be.
//
// ends: failed error
// last: Uncaught {any}: {any}
"x".repeat(2 ** 31);

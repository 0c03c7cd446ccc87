// Asks for more memory than there is.
//
// ends: failed error
// last: Uncaught RangeError: {any}
new Uint8Array(2 ** 53 - 1);

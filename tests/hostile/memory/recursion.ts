// Calls itself until the stack is full.
//
// ends: failed error
// last: Uncaught {any}: {any}
const again = (): number => again() + 1;
again();

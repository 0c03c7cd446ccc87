// Wants shared memory where there is none.
//
// ends: failed error
// prints:
//   Uncaught ReferenceError: {any}SharedArrayBuffer{any}: this page is not cross-origin isolated (main.ts:1:{any})
// page: not isolated
new SharedArrayBuffer(4);

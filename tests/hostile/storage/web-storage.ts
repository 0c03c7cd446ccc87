// Reads what the page keeps in its storage.
//
// ends: done
// prints:
//   undefined undefined
console.log(typeof (globalThis as any).localStorage, typeof (globalThis as any).sessionStorage);

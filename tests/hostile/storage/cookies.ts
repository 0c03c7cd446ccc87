// Reads and writes cookies.
//
// ends: done
// prints:
//   undefined undefined
console.log(typeof (globalThis as any).document?.cookie, typeof (globalThis as any).cookieStore);

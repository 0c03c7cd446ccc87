// Logs an object of a million keys.
//
// ends: done
// last: after
console.log(Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => ["key" + i, i])));
console.log("after");

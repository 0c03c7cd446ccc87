// Prints a table of a million rows.
//
// ends: done
// last: after
console.table(Array.from({ length: 1_000_000 }, (_, i) => ({ i, square: i * i })));
console.log("after");

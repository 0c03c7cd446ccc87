// Prints lines of 50 MB for ever.
//
// ends: failed flood
// last: Too much output: a run may log 200 MB
const text = "x".repeat(50_000_000);
for (;;) console.log(text);

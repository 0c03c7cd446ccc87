// Prints lines for ever.
//
// ends: failed flood
// last: Too much output: a run may log 5,000,000 lines
for (;;) console.log("x");

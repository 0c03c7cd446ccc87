// Counts under a hundred thousand labels.
//
// ends: done
// last: and 95,000 more lines
for (let i = 0; i < 100_000; i++) console.count("label " + i);

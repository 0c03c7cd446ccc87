// Prints a million lines.
//
// ends: done
// last: and 995,000 more lines
for (let i = 0; i < 1_000_000; i++) console.log(i);

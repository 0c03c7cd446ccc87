// Asks for files in a loop that never ends.
//
// ends: stopped after 1 line
// prints:
//   for a second
const ask = () => void fetch("/lab/hello.txt?latency=1000").catch(() => undefined);
const enough = performance.now() + 1_000;
while (performance.now() < enough) ask();
console.log("for a second");
while (true) ask();

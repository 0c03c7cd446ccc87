// Asks for files in a loop that never ends, and gives each up at once.
//
// ends: stopped after 1 line
// prints:
//   for a second
function ask() {
  const controller = new AbortController();
  fetch("/lab/hello.txt", { signal: controller.signal }).catch(() => undefined);
  controller.abort();
}
const enough = performance.now() + 1_000;
while (performance.now() < enough) ask();
console.log("for a second");
while (true) ask();

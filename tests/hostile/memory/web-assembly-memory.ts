// Asks WebAssembly for all the pages that it can have, again and again.
//
// ends: done
// prints:
//   RangeError
const all: WebAssembly.Memory[] = [];
try {
  for (let i = 0; i < 100_000; i++) all.push(new WebAssembly.Memory({ initial: 65_537 }));
} catch (error) {
  console.log((error as Error).name === "TypeError" ? "RangeError" : (error as Error).name);
}

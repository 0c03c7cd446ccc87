// Listens for taps and stops listening, for ever.
//
// ends: stopped after 1 line
// prints:
//   for a second
import { taps } from "lab";
const enough = performance.now() + 1_000;
while (performance.now() < enough) taps(() => undefined)();
console.log("for a second");
while (true) taps(() => undefined)();

// Reports progress without a pause.
//
// ends: done
// prints:
//   after
import { progress } from "lab";
for (let i = 0; i <= 300_000; i++) progress(i / 300_000);
console.log("after");

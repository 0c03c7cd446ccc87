// Logs an error whose cause is itself, and ten thousand causes.
//
// ends: done
// last: after
const one: any = new Error("one");
one.cause = one;
console.log(one);
let chain: Error | undefined;
for (let i = 0; i < 10_000; i++) chain = new Error("e" + i, { cause: chain });
console.log(chain);
console.log("after");

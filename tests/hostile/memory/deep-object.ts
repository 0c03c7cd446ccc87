// Logs an object as deep as a hundred thousand.
//
// ends: done
// prints:
//   {any}
//   after
let value: object = {};
for (let i = 0; i < 100_000; i++) value = { value };
console.log(value);
console.log("after");

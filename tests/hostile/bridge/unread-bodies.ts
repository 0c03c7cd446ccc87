// Leaves thirty bodies unread.
//
// ends: done
// prints:
//   30
let count = 0;
for (let i = 0; i < 30; i++) {
  await fetch("/lab/large");
  count++;
}
console.log(count);

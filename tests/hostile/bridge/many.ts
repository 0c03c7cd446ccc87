// Fetches four hundred files at once.
//
// ends: done
// prints:
//   400
const all = await Promise.all(
  Array.from({ length: 400 }, async () => (await (await fetch("/lab/hello.txt")).text()).length),
);
console.log(all.filter((length) => length === 5).length);

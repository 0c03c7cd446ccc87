// Fetches a thousand files at once.
//
// ends: done
// prints:
//   1000
const all = await Promise.all(
  Array.from({ length: 1_000 }, async () => (await (await fetch("/lab/hello.txt")).text()).length),
);
console.log(all.filter((length) => length === 5).length);

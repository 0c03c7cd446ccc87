// Asks for delays, states and failures that are none.
//
// ends: done
// prints:
//   8 of 8 refused
const queries = [
  "latency=-1",
  "latency=1e9",
  "latency=NaN",
  "status=99",
  "status=abc",
  "fail=2",
  "fail=-0.1",
  "seed=-1",
];
let refused = 0;
for (const query of queries)
  await fetch(`/lab/hello.txt?${query}`).catch((error) =>
    error instanceof TypeError ? refused++ : 0,
  );
console.log(`${refused} of ${queries.length} refused`);

// Aborts a thousand requests, before and after they are sent.
//
// ends: done
// prints:
//   1000
let aborted = 0;
await Promise.all(
  Array.from({ length: 1_000 }, async (_, i) => {
    const controller = new AbortController();
    if (i % 2 === 0) controller.abort();
    const asked = fetch("/lab/hello.txt?latency=1000", { signal: controller.signal });
    controller.abort();
    await asked.catch((error) => (error.name === "AbortError" ? aborted++ : console.log(error)));
  }),
);
console.log(aborted);

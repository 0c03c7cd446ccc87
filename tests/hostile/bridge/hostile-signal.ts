// Hands over signals that are none, and reasons that throw.
//
// ends: done
// prints:
//   forged TypeError
//   reason 7
try {
  await fetch("/lab/hello.txt", { signal: { aborted: true, addEventListener() {} } as any });
} catch (error) {
  console.log("forged", (error as Error).name);
}
const controller = new AbortController();
const asked = fetch("/lab/hello.txt?latency=1000", { signal: controller.signal });
controller.abort(7);
await asked.catch((reason) => console.log("reason", reason));

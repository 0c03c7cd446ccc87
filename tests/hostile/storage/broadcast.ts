// Broadcasts to the page and to all runs, on names that they might use.
//
// ends: done
// prints:
//   heard nothing
let heard = 0;
for (const name of ["", "interleave", "astro", "starlight", "keyval-store"]) {
  const channel = new BroadcastChannel(name);
  channel.onmessage = () => heard++;
  channel.postMessage({ kind: "ended", verdict: { kind: "done" } });
}
await new Promise((resolve) => setTimeout(resolve, 30));
console.log(heard === 0 ? "heard nothing" : heard);

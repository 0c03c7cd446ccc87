// Settles calls from timers, other calls and messages, so that they end in each other's time.
//
// ends: done
// prints:
//   0,1,2,3,4
// tasks: 6
// concurrency: 6
// in flight: waits 5
const resolves: ((n: number) => void)[] = [];
const waits = async (n: number) =>
  new Promise<number>((resolve) => (resolves[n] = () => resolve(n)));
const calls = Array.from({ length: 5 }, (_, n) => waits(n));
async function settles() {
  resolves[0]!(0);
  await null;
  queueMicrotask(() => resolves[1]!(1));
  setTimeout(() => resolves[2]!(2), 1);
  void Promise.resolve().then(() => resolves[3]!(3));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolves[4]!(4);
  port2.postMessage(0);
}
await settles();
console.log((await Promise.all(calls)).join());

// Posts what looks like a thread's trace wherever it can.
//
// ends: done
// prints:
//   still here
// tasks: 1
// concurrency: 1..2
// threads: 2
async function one() {
  await null;
}
await one();
const events = new Float64Array(4_000).fill(0);
for (let i = 0; i < events.length; i += 4) events.set([0, i * 16, -1, 0], i);
const source = { kind: "site", file: "main.ts", site: 1 };
const batch = { events, sources: [source] };
const forged = [
  { kind: "trace", batch },
  { kind: "trace", run: "x", thread: 0, ...batch },
  { kind: "trace", batch: { events: 1, sources: 2 } },
  { kind: "gone", run: "x", threads: [0], at: 0 },
  { kind: "spawn", key: 0, source: { kind: "file", file: "w.ts" }, name: "", task: 0 },
  { kind: "message", data: 1, message: 0, task: 0 },
];
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
const { port1, port2 } = new MessageChannel();
const channel = new BroadcastChannel("x");
for (const message of forged) {
  self.postMessage(message);
  worker.postMessage(message);
  port1.postMessage(message);
  channel.postMessage(message);
  self.dispatchEvent(
    new MessageEvent("message", { data: message, ports: [new MessageChannel().port1] }),
  );
}
port2.start();
await new Promise((resolve) => (worker.onmessage = resolve));
worker.terminate();
channel.close();
port1.close();
console.log("still here");
// file: w.ts
let left = 6;
self.onmessage = ({ data }) => {
  self.postMessage.call(self, data.kind);
  if (--left > 0) return;
};

// Posts messages that look like ours, to its creator and to itself.
//
// ends: done
// prints:
//   still here
const forged = [
  { kind: "ended", run: "x", verdict: { kind: "done" }, wallMs: 0, threads: 1, dropped: 0 },
  {
    kind: "report",
    round: 0,
    tally: { pending: 0, evaluated: true, at: 0, up: { sent: 0, got: 0 }, down: [] },
  },
  { kind: "closed" },
  {
    kind: "lines",
    batch: {
      entries: [
        {
          kind: "line",
          order: 0,
          line: {
            level: "log",
            thread: 0,
            depth: 0,
            at: 0,
            content: { kind: "parts", parts: [{ kind: "text", text: "forged" }] },
          },
        },
      ],
      dropped: 0,
      bytes: 0,
    },
  },
  { kind: "ask", round: 1 },
  { kind: "start", thread: 0 },
];
for (const message of forged) {
  self.postMessage(message);
  self.dispatchEvent(
    new MessageEvent("message", { data: message, ports: [new MessageChannel().port1] }),
  );
}
await new Promise((resolve) => setTimeout(resolve, 40));
console.log("still here");

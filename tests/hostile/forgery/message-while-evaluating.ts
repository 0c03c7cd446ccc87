// Answers on every port that it is given, with messages of ours.
//
// ends: done
// prints:
//   pong
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
const { port1, port2 } = new MessageChannel();
port1.onmessage = ({ data }) => {
  if (data === "pong") console.log(data);
};
worker.postMessage({ kind: "message", data: { kind: "error", raised: {} }, port: port2 }, [port2]);
// file: w.ts
self.onmessage = ({ data }) => {
  data.port.postMessage({ kind: "head", status: 200, statusText: "", headers: [], hasBody: false });
  data.port.postMessage("pong");
};

// A second thread, and a message there and back.
const worker = new Worker(new URL("./square.worker.ts", import.meta.url), { type: "module" });

worker.onmessage = ({ data }: MessageEvent<number>) => {
  console.log("the worker says", data);
  worker.terminate();
};
worker.postMessage(12);

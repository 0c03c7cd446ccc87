function countInWorker(limit: number): Promise<number> {
  const worker = new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<number>) => {
      resolve(event.data);
      worker.terminate();
    };
    worker.onerror = reject;
    worker.postMessage(limit);
  });
}

export function countAll(limits: number[]): Promise<number[]> {
  return Promise.all(limits.map((limit) => countInWorker(limit)));
}

// One worker for all three counts: the main thread is free, and the counts queue in the worker.
//
// fails: each count has a worker of its own
// says: workers started: expected 3, found 1
export function countAll(limits: number[]): Promise<number[]> {
  const worker = new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });
  const counts: number[] = [];
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<number>) => {
      counts.push(event.data);
      if (counts.length < limits.length) return;
      resolve(counts);
      worker.terminate();
    };
    worker.onerror = reject;
    for (const limit of limits) worker.postMessage(limit);
  });
}

// Workers, but each awaited before the next is started: three threads that take turns.
//
// fails: workers are at work at the same time
// says: workers at work at once: expected at least 2, found 1
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

export async function countAll(limits: number[]): Promise<number[]> {
  const counts: number[] = [];
  for (const limit of limits) counts.push(await countInWorker(limit));
  return counts;
}

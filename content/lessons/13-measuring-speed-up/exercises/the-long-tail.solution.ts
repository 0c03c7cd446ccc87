function ask(worker: Worker, n: number, needles: number): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ n, needles });
  });
}

export async function dropAll(sizes: readonly number[], workers: number): Promise<number[]> {
  const counts: number[] = [];
  let next = 0;

  const rows = Array.from({ length: workers }, async () => {
    const worker = new Worker(new URL("./part.worker.ts", import.meta.url), { type: "module" });
    while (next < sizes.length) {
      const n = next;
      next += 1;
      counts[n] = await ask(worker, n, sizes[n] ?? 0);
    }
    worker.terminate();
  });
  await Promise.all(rows);
  return counts;
}

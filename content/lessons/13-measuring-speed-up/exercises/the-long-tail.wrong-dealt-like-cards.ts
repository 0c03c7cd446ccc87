// Dealt like cards. Good against a row of big parts, and helpless against a big one at every third place.
//
// fails: a big part at every third place is not always the same worker's
// says: workers with a big part: expected at least 2, found 1
function ask(worker: Worker, n: number, needles: number): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ n, needles });
  });
}

export async function dropAll(sizes: readonly number[], workers: number): Promise<number[]> {
  const counts: number[] = [];

  const rows = Array.from({ length: workers }, async (_, w) => {
    const worker = new Worker(new URL("./part.worker.ts", import.meta.url), { type: "module" });
    for (let n = w; n < sizes.length; n += workers) {
      counts[n] = await ask(worker, n, sizes[n] ?? 0);
    }
    worker.terminate();
  });
  await Promise.all(rows);
  return counts;
}

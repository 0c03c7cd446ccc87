// Sorted by size and dealt beforehand: big parts are spread well, and small ones wait behind a very big one.
//
// fails: nobody idles while parts wait behind a big one
// says: parts that waited behind the big one: expected 0, found {int 1..2}
function ask(worker: Worker, n: number, needles: number): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ n, needles });
  });
}

export async function dropAll(sizes: readonly number[], workers: number): Promise<number[]> {
  const counts: number[] = [];
  const bySize = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));

  const rows = Array.from({ length: workers }, async (_, w) => {
    const worker = new Worker(new URL("./part.worker.ts", import.meta.url), { type: "module" });
    for (let place = w; place < bySize.length; place += workers) {
      const n = bySize[place] ?? 0;
      counts[n] = await ask(worker, n, sizes[n] ?? 0);
    }
    worker.terminate();
  });
  await Promise.all(rows);
  return counts;
}

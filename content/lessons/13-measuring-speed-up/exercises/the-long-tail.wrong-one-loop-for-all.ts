// Three workers, and one loop that waits for each answer before it asks the next.
//
// fails: parts are thrown at the same time
// says: parts at once: expected at least 2, found 1
function ask(worker: Worker, n: number, needles: number): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ n, needles });
  });
}

export async function dropAll(sizes: readonly number[], workers: number): Promise<number[]> {
  const team = Array.from(
    { length: workers },
    () => new Worker(new URL("./part.worker.ts", import.meta.url), { type: "module" }),
  );
  const counts: number[] = [];
  for (const [n, needles] of sizes.entries()) {
    const worker = team[n % workers];
    if (worker) counts.push(await ask(worker, n, needles));
  }
  for (const worker of team) worker.terminate();
  return counts;
}

// A worker for each part: nothing is left to share out, and six of the nine are too many.
//
// fails: three workers, as asked
// says: workers started: expected 3, found 9
function ask(worker: Worker, n: number, needles: number): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ n, needles });
  });
}

export function dropAll(sizes: readonly number[], workers: number): Promise<number[]> {
  console.log(`asked for ${workers}`);
  return Promise.all(
    sizes.map((needles, n) => {
      const worker = new Worker(new URL("./part.worker.ts", import.meta.url), { type: "module" });
      return ask(worker, n, needles).finally(() => worker.terminate());
    }),
  );
}

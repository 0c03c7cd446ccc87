// A worker that nobody knows any more is not ended by that. Its thread waits for the next question.
//
// fails: close ends both workers
// says: workers ended: expected 2, found 0
import type { Range } from "./collatz.ts";
import type { Result } from "./counting.worker.ts";

export interface Pool {
  count(range: Range): Promise<number>;
  close(): void;
}

export function startCounter(): Worker {
  const file = new URL("./counting.worker.ts", import.meta.url);
  return new Worker(file, { type: "module" });
}

export function askCounter(worker: Worker, range: Range): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Result>) => {
      if ("steps" in event.data) resolve(event.data.steps);
      else reject(new RangeError(event.data.problem));
    };
    worker.onerror = reject;
    worker.postMessage(range);
  });
}

export function createPool(size: number): Pool {
  const free = Array.from({ length: size }, startCounter);
  const queue: ((worker: Worker) => void)[] = [];

  return {
    async count(range) {
      const worker = free.pop() ?? (await new Promise<Worker>((take) => queue.push(take)));
      try {
        return await askCounter(worker, range);
      } finally {
        const next = queue.shift();
        if (next) next(worker);
        else free.push(worker);
      }
    },
    close() {
      free.length = 0;
      queue.length = 0;
    },
  };
}

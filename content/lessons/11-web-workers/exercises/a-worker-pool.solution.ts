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
  const workers = Array.from({ length: size }, startCounter);
  const free = [...workers];
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
      for (const worker of workers) worker.terminate();
    },
  };
}

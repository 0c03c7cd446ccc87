// A limit on how many are in flight, and a new worker for each question all the same.
//
// fails: two workers are started, and no more
// says: workers started: expected 2, found 7
import pLimit from "p-limit";
import type { Range } from "./collatz.ts";
import type { Result } from "./counting.worker.ts";

export interface Pool {
  count(range: Range): Promise<number>;
  close(): void;
}

export function startCounter(): Worker {
  const address = new URL("./counting.worker.ts", import.meta.url);
  return new Worker(address, { type: "module" });
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
  const limit = pLimit(size);
  return {
    count: (range) =>
      limit(async () => {
        const worker = startCounter();
        try {
          return await askCounter(worker, range);
        } finally {
          worker.terminate();
        }
      }),
    close: () => limit.clearQueue(),
  };
}

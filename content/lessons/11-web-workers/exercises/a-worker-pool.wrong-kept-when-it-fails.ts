// The worker comes back only when all goes well: one that has failed once is never free again.
//
// fails: a question that fails is its caller's affair, and the worker goes on
// says: steps that the next one counts: expected 61, found -1
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
  const workers = Array.from({ length: size }, startCounter);
  const free = [...workers];
  const queue: ((worker: Worker) => void)[] = [];

  return {
    async count(range) {
      const worker = free.pop() ?? (await new Promise<Worker>((take) => queue.push(take)));
      const steps = await askCounter(worker, range);
      const next = queue.shift();
      if (next) next(worker);
      else free.push(worker);
      return steps;
    },
    close() {
      for (const worker of workers) worker.terminate();
    },
  };
}

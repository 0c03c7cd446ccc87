// A worker whose question has failed goes back to the free ones, past whoever waits for it.
//
// fails: and whoever waited for that worker has it then
// says: steps that the one in the queue counts: expected 189, found -1
import type { Range } from "./collatz.ts";
import type { Result } from "./counting.worker.ts";

export interface Pool {
  count(range: Range): Promise<number>;
  close(): void;
}

function startCounter(): Worker {
  const file = new URL("./counting.worker.ts", import.meta.url);
  return new Worker(file, { type: "module" });
}

function askCounter(worker: Worker, range: Range): Promise<number> {
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
      let steps: number;
      try {
        steps = await askCounter(worker, range);
      } catch (error) {
        free.push(worker);
        throw error;
      }
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

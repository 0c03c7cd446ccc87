// Questions dealt like cards: every second one waits behind the long one, while the other worker is free.
//
// fails: nobody waits behind a long question while a worker is free
// says: short ones done before the long one: expected 6, found 3
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
  const lines = workers.map((worker) => ({ worker, last: Promise.resolve<unknown>(undefined) }));
  let next = 0;

  return {
    count(range) {
      const line = lines[next % size];
      next += 1;
      if (!line) throw new RangeError(`expected a size from 1 on, found ${size}`);
      const answer = line.last.then(() => askCounter(line.worker, range));
      line.last = answer.catch(() => undefined);
      return answer;
    },
    close() {
      for (const worker of workers) worker.terminate();
    },
  };
}

// Callers in a queue, and the first answer for the first of them: right while answers keep their order.
//
// fails: each of three callers gets the answer to its own question
// says: prices of tea, sugar and chocolate: expected [ 3, 5, 9 ], found [ 9, 5, 3 ]
import type { Answer, Question } from "./price.worker.ts";

export function createDesk() {
  const address = new URL("./price.worker.ts", import.meta.url);
  const worker = new Worker(address, { type: "module" });
  const queue: ((price: number) => void)[] = [];
  worker.onmessage = (event: MessageEvent<Answer>) => {
    queue.shift()?.(event.data.price);
  };
  return {
    async priceOf(item: string): Promise<number> {
      return new Promise((resolve) => {
        queue.push(resolve);
        const question: Question = { id: 1, item };
        worker.postMessage(question);
      });
    },
    close: () => worker.terminate(),
  };
}

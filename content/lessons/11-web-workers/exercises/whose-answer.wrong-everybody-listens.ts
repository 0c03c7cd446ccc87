// A listener for each call, so that none replaces another. All of them hear the first answer.
//
// fails: each of three callers gets the answer to its own question
// says: prices of tea, sugar and chocolate: expected [ 3, 5, 9 ], found [ 9, 9, 9 ]
import type { Answer, Question } from "./price.worker.ts";

export function createDesk() {
  const address = new URL("./price.worker.ts", import.meta.url);
  const worker = new Worker(address, { type: "module" });
  return {
    async priceOf(item: string): Promise<number> {
      return new Promise((resolve) => {
        const hear = (event: MessageEvent<Answer>) => resolve(event.data.price);
        worker.addEventListener("message", hear, { once: true });
        const question: Question = { id: 1, item };
        worker.postMessage(question);
      });
    },
    close: () => worker.terminate(),
  };
}

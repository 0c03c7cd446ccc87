// Each question waits for the one before it: right answers, and nothing in flight together.
//
// fails: all three are in flight at once
// says: questions in the worker: expected 3, found 1
import type { Answer, Question } from "./price.worker.ts";

export function createDesk() {
  const address = new URL("./price.worker.ts", import.meta.url);
  const worker = new Worker(address, { type: "module" });
  let before: Promise<unknown> = Promise.resolve();
  const ask = (item: string) =>
    new Promise<number>((resolve) => {
      worker.onmessage = (event: MessageEvent<Answer>) => resolve(event.data.price);
      const question: Question = { id: 1, item };
      worker.postMessage(question);
    });
  return {
    async priceOf(item: string): Promise<number> {
      const mine = before.then(() => ask(item));
      before = mine;
      return mine;
    },
    close: () => worker.terminate(),
  };
}

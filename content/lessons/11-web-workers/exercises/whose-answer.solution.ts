import type { Answer, Question } from "./price.worker.ts";

interface Waiting {
  resolve(price: number): void;
  reject(error: unknown): void;
}

export function createDesk() {
  const address = new URL("./price.worker.ts", import.meta.url);
  const worker = new Worker(address, { type: "module" });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  worker.onmessage = (event: MessageEvent<Answer>) => {
    const { id, price } = event.data;
    waiting.get(id)?.resolve(price);
    waiting.delete(id);
  };
  worker.onerror = (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  return {
    async priceOf(item: string): Promise<number> {
      lastId += 1;
      const question: Question = { id: lastId, item };
      return new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve, reject });
        worker.postMessage(question);
      });
    },
    close: () => worker.terminate(),
  };
}

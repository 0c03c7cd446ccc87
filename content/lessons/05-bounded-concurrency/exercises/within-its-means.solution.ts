import { Semaphore } from "./semaphore.ts";

let inFlight = 0;

export async function ask(n: number): Promise<string> {
  if (inFlight === 4) throw new Error("503: too many requests");
  inFlight += 1;
  await new Promise((resolve) => setTimeout(resolve, 50));
  inFlight -= 1;
  return `answer ${n}`;
}

const places = new Semaphore(4);

export function askAll(numbers: readonly number[]): Promise<string[]> {
  return Promise.all(numbers.map((n) => places.run(() => ask(n))));
}

// Half as large: a tap waits for a quarter of a second and not for half of one.
//
// fails: it steps aside at least every 50 ms of work
// says: ms of work in a piece, on average: expected at most 50, found {int 51..2000}
import { countPrimes } from "./primes.ts";
import { byMessage } from "./turn.ts";

const budget = 250; // ms

export async function stepAside(): Promise<void> {
  await byMessage();
}

export async function countPolitely(limit: number): Promise<number> {
  let count = 0;
  let until = performance.now() + budget;
  for (let n = 0; n < limit; n += 500) {
    count += countPrimes(n, Math.min(n + 500, limit));
    if (performance.now() < until) continue;
    await stepAside();
    until = performance.now() + budget;
  }
  return count;
}

// The smaller the better: nobody ever waits, and the thread is forever changing hands.
//
// fails: and not before it has done 4 ms of work
// says: ms of work in a piece, on average: expected at least 4, found {int 0..3}
import { countPrimes } from "./primes.ts";
import { byMessage } from "./turn.ts";

const budget = 0; // ms

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

// A pause before each count lets all three be in flight. The work is still done on the one thread.
//
// fails: the main thread leaves the work to the workers
// says: per cent of the work that the main thread did: expected below 25, found 100
// fails: each count has a worker of its own
// says: workers started: expected 3, found 0
import { countPrimes } from "./count-primes.ts";
import { sleep } from "./task.ts";

export async function countAll(limits: number[]): Promise<number[]> {
  return Promise.all(
    limits.map(async (limit) => {
      await sleep(0);
      return countPrimes(limit);
    }),
  );
}

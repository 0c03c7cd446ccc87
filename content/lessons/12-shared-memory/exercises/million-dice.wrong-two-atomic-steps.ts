// Two atomic steps with a gap between them: what fits into it is lost.
//
// fails: each number has come up four million times
// says: tallies of 1 to 6: expected
import { numbers, team, type Numbers } from "./team.ts";

export function tally(numbers: Numbers, dice: Iterable<number>): void {
  for (const points of dice) {
    Atomics.store(numbers, points, Atomics.load(numbers, points) + 1);
  }
}

export async function tallyTogether(): Promise<number[]> {
  const shared = numbers(7);
  const file = new URL("./tally.worker.ts", import.meta.url);
  await team(file, 2, shared);
  return [...shared.subarray(1)];
}

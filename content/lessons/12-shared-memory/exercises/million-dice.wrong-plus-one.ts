// `+= 1` in place of `++`: the same three steps, written otherwise.
//
// fails: each number has come up four million times
// says: tallies of 1 to 6: expected
import { numbers, team, type Numbers } from "./team.ts";

export function tally(numbers: Numbers, dice: Iterable<number>): void {
  for (const points of dice) {
    numbers[points] += 1;
  }
}

export async function tallyTogether(): Promise<number[]> {
  const shared = numbers(7);
  const file = new URL("./tally.worker.ts", import.meta.url);
  await team(file, 2, shared);
  return [...shared.subarray(1)];
}

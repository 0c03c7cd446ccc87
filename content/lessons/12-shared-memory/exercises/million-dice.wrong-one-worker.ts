// One worker loses nothing. It also throws only half of the dice.
//
// fails: two workers throw the dice
// says: workers started: expected 2, found 1
import { numbers, team, type Numbers } from "./team.ts";

export function tally(numbers: Numbers, dice: Iterable<number>): void {
  for (const points of dice) {
    numbers[points]++;
  }
}

export async function tallyTogether(): Promise<number[]> {
  const shared = numbers(7);
  const file = new URL("./tally.worker.ts", import.meta.url);
  await team(file, 1, shared);
  return [...shared.subarray(1)];
}

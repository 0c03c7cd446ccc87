import { numbers, team, type Numbers } from "./team.ts";

export function tally(numbers: Numbers, dice: Iterable<number>): void {
  for (const points of dice) {
    Atomics.add(numbers, points, 1);
  }
}

export async function tallyTogether(): Promise<number[]> {
  const shared = numbers(7);
  const file = new URL("./tally.worker.ts", import.meta.url);
  await team(file, 2, shared);
  return [...shared.subarray(1)];
}

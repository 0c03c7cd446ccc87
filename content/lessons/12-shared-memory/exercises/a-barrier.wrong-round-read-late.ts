// The round is read by one who has come already. If the last one comes in between, it is the next round's number.
//
// fails: so does one that is set aside between two of its steps
// says: how it ends: expected 'it comes through', found 'deadlock'
import { numbers, team, type Numbers } from "./team.ts";

/** Comes back when `size` threads have called it in this round. */
export function passBarrier(numbers: Numbers, size: number): void {
  const before = Atomics.add(numbers, 0, 1);
  const round = Atomics.load(numbers, 1);
  if (before === size - 1) {
    Atomics.store(numbers, 0, 0);
    Atomics.add(numbers, 1, 1);
    Atomics.notify(numbers, 1);
  } else {
    while (Atomics.load(numbers, 1) === round) Atomics.wait(numbers, 1, round);
  }
}

/** Which of three have gone on too early, in four rounds. */
export async function fourRounds(): Promise<boolean[]> {
  const file = new URL("./rounds.worker.ts", import.meta.url);
  return team(file, 3, numbers(8));
}

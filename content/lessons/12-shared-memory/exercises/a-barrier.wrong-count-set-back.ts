// The last one sets the count back, and those who wait for it to be `size` never see that it was.
//
// fails: everybody comes through all four rounds
// says: how it ends: expected 'all through', found 'deadlock'
import { numbers, team, type Numbers } from "./team.ts";

/** Comes back when `size` threads have called it in this round. */
export function passBarrier(numbers: Numbers, size: number): void {
  if (Atomics.add(numbers, 0, 1) === size - 1) {
    Atomics.store(numbers, 0, 0);
    Atomics.notify(numbers, 0);
    return;
  }
  for (;;) {
    const here = Atomics.load(numbers, 0);
    if (here === size) return;
    Atomics.wait(numbers, 0, here);
  }
}

/** Which of three have gone on too early, in four rounds. */
export async function fourRounds(): Promise<boolean[]> {
  const file = new URL("./rounds.worker.ts", import.meta.url);
  return team(file, 3, numbers(8));
}

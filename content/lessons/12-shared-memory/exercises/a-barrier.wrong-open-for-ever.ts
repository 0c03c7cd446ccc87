// It sleeps now, but the count is never set back: the second round finds it open.
//
// fails: nobody goes on before all have come
// says: too early, each of three: expected [ false, false, false ], found [ true, {any}
import { numbers, team, type Numbers } from "./team.ts";

/** Comes back when `size` threads have called it in this round. */
export function passBarrier(numbers: Numbers, size: number): void {
  Atomics.add(numbers, 0, 1);
  Atomics.notify(numbers, 0);
  for (;;) {
    const here = Atomics.load(numbers, 0);
    if (here >= size) return;
    Atomics.wait(numbers, 0, here);
  }
}

/** Which of three have gone on too early, in four rounds. */
export async function fourRounds(): Promise<boolean[]> {
  const file = new URL("./rounds.worker.ts", import.meta.url);
  return team(file, 3, numbers(8));
}

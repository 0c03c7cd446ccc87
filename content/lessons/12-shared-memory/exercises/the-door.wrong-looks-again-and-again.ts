// It sleeps for two milliseconds and looks, and again: it is never woken, and comes late.
//
// fails: who waits is woken, and does not look again and again
// says: times that its thread had something to do: expected below 15, found {int 15..999}
import { numbers, team, type Numbers } from "./team.ts";

export function arrive(numbers: Numbers): void {
  Atomics.sub(numbers, 0, 1);
}

export function waitAtDoor(numbers: Numbers): void {
  for (;;) {
    const missing = Atomics.load(numbers, 0);
    if (missing === 0) return;
    Atomics.wait(numbers, 0, missing, 2);
  }
}

/** How many were missing, as each of the four saw it at the end. */
export async function openTheDoor(): Promise<number[]> {
  const shared = numbers(3);
  shared[0] = 3;
  const file = new URL("./door.worker.ts", import.meta.url);
  return team(file, 4, shared);
}

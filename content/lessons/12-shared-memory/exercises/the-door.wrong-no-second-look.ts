// No loop: the first arrival wakes it, and it goes through.
//
// fails: nobody is missing when it does
// says: missing, as seen by who has waited: expected 0, found 2
import { numbers, team, type Numbers } from "./team.ts";

export function arrive(numbers: Numbers): void {
  Atomics.sub(numbers, 0, 1);
  Atomics.notify(numbers, 0);
}

export function waitAtDoor(numbers: Numbers): void {
  Atomics.wait(numbers, 0, 3);
}

/** How many were missing, as each of the four saw it at the end. */
export async function openTheDoor(): Promise<number[]> {
  const shared = numbers(3);
  shared[0] = 3;
  const file = new URL("./door.worker.ts", import.meta.url);
  return team(file, 4, shared);
}

/** What may be next where timers keep the order of their due times. */
import type { Pending } from "./machine.ts";

type Due = Pick<Pending, "kind" | "due">;

/** All but the timers that are due after another one; of equal ones the older is first. */
export function inTimerOrder<T extends Due>(pending: readonly T[]): readonly T[] {
  let earliest: T | undefined;
  for (const event of pending) {
    if (!isTimer(event)) continue;
    if (earliest === undefined || event.due < earliest.due) earliest = event;
  }
  return pending.filter((event) => !isTimer(event) || event === earliest);
}

function isTimer({ kind }: Due): boolean {
  return kind === "timer" || kind === "interval";
}

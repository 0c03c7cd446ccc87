/**
 * A schedule as latencies: how long each timer and request has to take for an ordinary run to go that way.
 * Events are known by the order in which they are registered, which is the same in both.
 */
import type { ScheduleRecord } from "./record.ts";

export interface LatencyOptions {
  /**
   * ms between one step and the next, where only the order matters; undefined for the schedule's own virtual
   * times, in which no timer takes less than it asks for.
   */
  readonly gap?: number;
}

/** @returns ms by `RecordedEvent.id`; what is not next in the schedule comes after all of it */
export function latenciesOf(
  { steps }: ScheduleRecord,
  { gap }: LatencyOptions = {},
): ReadonlyMap<number, number> {
  const latencies = new Map<number, number>();
  const last = steps.length - 1;
  const timeOf = (step: number): number =>
    gap === undefined ? (steps[step]?.at ?? (steps[last]?.at ?? 0) + 1) : step * gap;
  for (const [step, { event }] of steps.entries()) {
    if (event) latencies.set(event.id, timeOf(step) - timeOf(event.born));
  }
  for (const { registered } of steps) {
    for (const { id, born, due, since } of registered) {
      if (latencies.has(id)) continue;
      const after = timeOf(last + 1) - timeOf(born);
      latencies.set(id, gap === undefined ? Math.max(after, due - since) : after);
    }
  }
  return latencies;
}

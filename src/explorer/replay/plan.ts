/** A schedule as an ordinary run can follow it: the latencies of its events, and their order. Pure. */
import { latenciesOf } from "../latencies.ts";
import type { ScheduleRecord } from "../record.ts";
import { said } from "../../words/words.ts";

export interface ReplayPlan {
  /** ms by number of the event, in the order of registration. */
  readonly latencies: readonly (readonly [event: number, ms: number])[];
  /** Events in the order in which the schedule takes them. */
  readonly order: readonly number[];
  /** ms that it takes. */
  readonly takes: number;
}

export type Planned =
  | { readonly ok: true; readonly plan: ReplayPlan }
  /** Ends the sentence "An ordinary run cannot show it, because". */
  | { readonly ok: false; readonly because: string };

/** ms: of all steps together, about. */
const whole = 1_200;
/** ms between two steps, at least and at most. */
const gaps = { least: 8, most: 60 };
/** Steps of a schedule that anybody waits for. */
const mostSteps = 150;

export function planReplay(record: ScheduleRecord): Planned {
  const { steps, end } = record;
  if (end.kind !== "passed" && end.kind !== "failed") {
    return { ok: false, because: said("it has not come to its end") };
  }
  if (end.kind === "failed" && end.failure === "livelock") {
    return { ok: false, because: said("it would not end") };
  }
  if (steps.length > mostSteps) return { ok: false, because: said("it has too many steps") };
  const order = steps.flatMap(({ event }) => (event ? [event.id] : []));
  // Also one that is never next has its number among the events.
  if (steps.some(({ registered }) => registered.some(({ kind }) => kind === "module"))) {
    return {
      ok: false,
      because: said("it waits for modules to load, and no code has a say in when"),
    };
  }
  const gap = Math.min(gaps.most, Math.max(gaps.least, Math.round(whole / steps.length)));
  const latencies = [...latenciesOf(record, { gap })];
  return { ok: true, plan: { latencies, order, takes: gap * steps.length } };
}

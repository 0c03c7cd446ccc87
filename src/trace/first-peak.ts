/** When a run first had the most tasks in flight, told from a trace. */
import { createFlyer, createLeafCounter, type Flyer } from "./leaf-counter.ts";
import type { Task, Trace } from "./trace.ts";

export interface Peak {
  /** ms */
  readonly at: number;
  /** Tasks in flight at that instant. */
  readonly count: number;
  /** The one that was the last to join them. */
  readonly task: Task;
}

type Step = "end" | "leave" | "start" | "take";
/** Of what happens at once: a thread passes from one to the next, and ends come before starts. */
const stepOrder: readonly Step[] = ["leave", "end", "start", "take"];

interface Moment {
  readonly at: number;
  readonly step: Step;
  readonly task: Task;
  readonly flyer: Flyer;
}

/**
 * The first instant of the most leaves in flight on all threads. From times alone: what happened within
 * one tick of the clock may have been one more or less than the measures say, which have the events.
 */
export function firstPeak({ tasks }: Pick<Trace, "tasks">): Peak | undefined {
  const flyers = new Map<number, Flyer>();
  const counter = createLeafCounter();
  let peak: Peak | undefined;
  for (const { at, step, task, flyer } of momentsOf(tasks)) {
    if (step === "start") {
      flyer.parent = task.parent === undefined ? undefined : flyers.get(task.parent);
      flyers.set(task.id, flyer);
      counter.start(flyer);
    } else if (step === "end") counter.end(flyer);
    else counter.give(task.thread, step === "take" ? flyer : undefined);
    if (counter.leaves > (peak?.count ?? 0)) peak = { at, count: counter.leaves, task };
  }
  return peak;
}

function momentsOf(tasks: readonly Task[]): readonly Moment[] {
  const moments = tasks.flatMap((task) =>
    task.flights.flatMap(({ start, end }): Moment[] => {
      const flyer = createFlyer(task.thread, undefined);
      const spans = task.spans.filter((span) => span.start >= start && span.end <= end);
      // A flight of no length is no instant at which anything overlaps.
      if (start === end) return [];
      return [
        { at: start, step: "start", task, flyer },
        ...spans.flatMap((span): Moment[] => [
          { at: span.start, step: "take", task, flyer },
          { at: span.end, step: "leave", task, flyer },
        ]),
        { at: end, step: "end", task, flyer },
      ];
    }),
  );
  return moments.sort(
    (one, other) =>
      one.at - other.at || stepOrder.indexOf(one.step) - stepOrder.indexOf(other.step),
  );
}

/** The first instant of the most calls of the function `name` in flight. From times alone, as `firstPeak`. */
export function firstPeakOf({ tasks }: Pick<Trace, "tasks">, name: string): Peak | undefined {
  const moments = tasks
    .filter(({ source }) => source.name === name)
    .flatMap((task) =>
      task.flights.flatMap(({ start, end }) => [
        { at: start, by: 1, isFirst: false, task },
        { at: end, by: -1, isFirst: start < end, task },
      ]),
    )
    // Stable: a flight of no length starts, and ends, before the next one.
    .sort((one, other) => one.at - other.at || Number(other.isFirst) - Number(one.isFirst));
  let count = 0;
  let peak: Peak | undefined;
  for (const { at, by, task } of moments) {
    count += by;
    if (count > (peak?.count ?? 0)) peak = { at, count, task };
  }
  return peak;
}

import { createFlyer, createLeafCounter, type Flyer } from "./leaf-counter.ts";
import type { Task } from "./trace.ts";

/** What happens at one moment. */
interface LeafStep {
  /** ms */
  readonly at: number;
  /** Leaves during it at most, and after it. */
  readonly most: number;
  readonly after: number;
}

interface Moment {
  readonly at: number;
  /** `instant`: a flight of no length. */
  readonly step: "start" | "end" | "instant";
  readonly task: Task;
  readonly flyer: Flyer;
}

/** The most leaves at once among tasks of one thread, from their times alone. */
export function mostLeaves(tasks: readonly Task[]): number {
  return leafSteps(tasks).reduce((most, step) => Math.max(most, step.most), 0);
}

/**
 * How the number of leaves among tasks of one thread changes, in order, from their times alone. Of what
 * happens at once the ends come first, and then one flight after the other. A flight of no length counts
 * only where its parent is not among the tasks: beside what that one has begun it may have been over before.
 */
export function leafSteps(tasks: readonly Task[]): readonly LeafStep[] {
  const moments = tasks.flatMap((task) =>
    task.flights.flatMap(({ start, end }): Moment[] => {
      const flyer = createFlyer(task.thread, undefined);
      if (start === end) return [{ at: start, step: "instant", task, flyer }];
      return [
        { at: start, step: "start", task, flyer },
        { at: end, step: "end", task, flyer },
      ];
    }),
  );
  moments.sort(
    (one, other) => one.at - other.at || Number(other.step === "end") - Number(one.step === "end"),
  );

  const counter = createLeafCounter();
  const flyers = new Map<number, Flyer>();
  const steps: LeafStep[] = [];
  const look = (at: number): void => {
    const after = counter.leaves;
    const last = steps.at(-1);
    if (last?.at !== at) steps.push({ at, most: after, after });
    else steps[steps.length - 1] = { at, most: Math.max(last.most, after), after };
  };
  for (const { at, step, task, flyer } of moments) {
    if (step !== "end") {
      flyer.parent = task.parent === undefined ? undefined : flyers.get(task.parent);
      flyers.set(task.id, flyer);
      counter.start(flyer);
      if (step === "start" || flyer.parent === undefined) look(at);
    }
    if (step !== "start") {
      counter.end(flyer);
      look(at);
    }
  }
  return steps;
}

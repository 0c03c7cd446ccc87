import { eventKinds } from "./events.ts";
import { createFlyer, createLeafCounter, type Flyer, type Tally } from "./leaf-counter.ts";
import { closeKind, mergeLogs } from "./merge-logs.ts";
import type { RunRecord } from "./run-record.ts";
import type { TaskRecord } from "./task-record.ts";
import type { TaskSource } from "./trace.ts";

export interface Peaks {
  /** Most leaves at once. */
  readonly concurrency: number;
  /** Most calls in flight at once, by an async function's name. */
  readonly inFlight: ReadonlyMap<string, number>;
}

/** Whether it is a call that the reader counts. */
export const isCall = ({ kind }: TaskSource): boolean => kind === "async" || kind === "generator";

/**
 * One walk over the events of all threads. Not over a trace's spans: clocks are coarse, and of what
 * happens within one tick only the events say in which order.
 */
export function countInFlight({ threads, tasks, taskById, sent }: RunRecord): Peaks {
  const tallies = new Map<string, Tally>();
  const createFor = ({ thread, source }: TaskRecord): Flyer =>
    createFlyer(thread, isCall(source) ? tallyOf(tallies, source.name) : undefined);
  /** By a task's index. Made before they start: a clock may say that a child on another thread was first. */
  const flyers = tasks.map(createFor);
  const flyerOf = (task: TaskRecord | undefined): Flyer | undefined =>
    task === undefined ? undefined : flyers[task.index];

  const counter = createLeafCounter();
  let most = tasks.length > 0 ? 1 : 0;
  mergeLogs([...threads.values()], sent, (event, { thread, tasks: own, log, endedAt }) => {
    const { kind, task, other } = event;
    const flyer = flyerOf(task);
    if (kind === eventKinds.change) counter.give(thread, flyer);
    else if (kind === eventKinds.merged) {
      most = Math.max(most, other + counter.leaves - counter.leavesOn(thread));
    } else if (kind === closeKind) {
      for (const { index } of own) {
        const left = flyers[index];
        if (left !== undefined) counter.end(left);
      }
    } else if (task !== undefined && flyer !== undefined) {
      if (kind === eventKinds.start) {
        flyer.parent = flyerOf(task.parent);
        counter.give(thread, flyer);
        counter.start(flyer);
      } else if (kind === eventKinds.unpark) {
        const again = createFor(task);
        again.parent = flyerOf(taskById.get(other)) ?? flyer.parent;
        flyers[task.index] = again;
        counter.start(again);
      } else if (kind === eventKinds.end || kind === eventKinds.park) counter.end(flyer);
    }
    // The thread was ended before it could tell more. Whether the last task was still at work beside what
    // its message began elsewhere nobody knows, and what is not known is not counted.
    if (endedAt !== undefined && event === log.at(-1)) counter.give(thread, undefined);
    most = Math.max(most, counter.leaves);
  });
  return {
    concurrency: most,
    inFlight: new Map([...tallies].map(([name, tally]) => [name, tally.most])),
  };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  let tally = tallies.get(name);
  if (tally === undefined) tallies.set(name, (tally = { now: 0, most: 0 }));
  return tally;
}

import { createFlyer, createLeafCounter, type Flyer } from "./leaf-counter.ts";
import type { Task } from "./trace.ts";

/**
 * The most leaves at once among tasks of one thread, from their times alone. Of what happens at once the
 * ends come first, and then one flight after the other.
 */
export function mostLeaves(tasks: readonly Task[]): number {
  const moments = tasks.flatMap((task) =>
    task.flights.flatMap(({ start, end }) => {
      const flyer = createFlyer(task.thread, undefined);
      return [
        { at: start, isFirst: false, task, flyer, starts: true },
        { at: end, isFirst: start < end, task, flyer, starts: false },
      ];
    }),
  );
  // Stable: a flight of no length starts, and ends, before the next one.
  moments.sort((one, other) => one.at - other.at || Number(other.isFirst) - Number(one.isFirst));
  const counter = createLeafCounter();
  const flyers = new Map<number, Flyer>();
  let most = 0;
  for (const { task, flyer, starts } of moments) {
    if (starts) {
      flyer.parent = task.parent === undefined ? undefined : flyers.get(task.parent);
      flyers.set(task.id, flyer);
      counter.start(flyer);
    } else counter.end(flyer);
    most = Math.max(most, counter.leaves);
  }
  return most;
}

/** What a run measured, in words. */
import { durationOf } from "./duration.ts";
import type { Trace, TraceMeasures } from "./trace.ts";

/**
 * `5 tasks, 3 in flight at once, 1 thread busy at once; busy 2.0 ms of 301`
 *
 * @param wallMs how long the run took, ms
 */
export function measuresSentence(measures: TraceMeasures, wallMs: number): string {
  const { tasks, concurrency, parallelism, busyMs } = measures;
  const wall = durationOf(wallMs);
  const busy = durationOf(busyMs);
  // Callbacks are in flight too, and no calls.
  const calls = tasks === 0 ? "" : `${counted(tasks, "task")}, `;
  const of =
    busyMs > wallMs
      ? `together, in ${wall.digits} ${wall.unit}`
      : `of ${wall.digits}${wall.unit === busy.unit ? "" : ` ${wall.unit}`}`;
  return (
    `${calls}${concurrency} in flight at once, ` +
    `${counted(parallelism, "thread")} busy at once; busy ${busy.digits} ${busy.unit} ${of}`
  );
}

/** What is not drawn one by one; empty where all is. */
export function mergedSentence({ merged }: Pick<Trace, "merged">): string {
  const calls = merged.reduce((sum, span) => sum + span.calls, 0);
  if (calls === 0) return "";
  const from = durationOf(Math.min(...merged.map(({ start }) => start)));
  return `From ${from.digits} ${from.unit} on, ${calls.toLocaleString("en-US")} calls are drawn together: too many to tell of each.`;
}

/** `3 in flight · 1 thread` */
export function measuresHeadline({
  concurrency,
  parallelism,
}: Pick<TraceMeasures, "concurrency" | "parallelism">): string {
  return `${concurrency} in flight · ${counted(parallelism, "thread")}`;
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? "" : "s"}`;

/** What a run measured, in words. */
import { durationOf } from "./duration.ts";
import type { Trace, TraceMeasures } from "./trace.ts";
import { counted } from "../words/numbers.ts";
import { said } from "../words/words.ts";

/**
 * `5 tasks, 3 in flight at once, 1 thread busy at once; busy 2.0 ms of 301`; without its tasks, where more than
 * those were in flight
 *
 * @param wallMs how long the run took, ms
 */
export function measuresSentence(measures: TraceMeasures, wallMs: number): string {
  const { tasks, concurrency, parallelism, busyMs } = measures;
  const wall = durationOf(wallMs);
  const busy = durationOf(busyMs);
  // Callbacks and modules are in flight too, and are not counted: fewer tasks than are in flight would seem a slip.
  const calls =
    tasks === 0 || tasks < concurrency ? "" : `${counted(tasks, "{} task", "{} tasks")}, `;
  const whole = `${wall.digits} ${wall.unit}`;
  const of =
    busyMs > wallMs
      ? said("together, in {}", whole)
      : said("of {}", wall.unit === busy.unit ? wall.digits : whole);
  const most = said("{} in flight at once", concurrency);
  const threads = counted(parallelism, "{} thread busy at once", "{} threads busy at once");
  return `${calls}${most}, ${threads}; ${said("busy {} {}", `${busy.digits} ${busy.unit}`, of)}`;
}

/** What is not drawn one by one; empty where all is. */
export function mergedSentence({ merged }: Pick<Trace, "merged">): string {
  const calls = merged.reduce((sum, span) => sum + span.calls, 0);
  if (calls === 0) return "";
  const from = durationOf(merged.reduce((first, { start }) => Math.min(first, start), Infinity));
  return said(
    "From {} on, {} calls are drawn together: too many to tell of each.",
    `${from.digits} ${from.unit}`,
    calls,
  );
}

/** `3 in flight · 1 thread` */
export function measuresHeadline({
  concurrency,
  parallelism,
}: Pick<TraceMeasures, "concurrency" | "parallelism">): string {
  const threads = counted(parallelism, "{} thread", "{} threads");
  return `${said("{} in flight", concurrency)} · ${threads}`;
}

/** A lane of very many tasks: how many were in flight on it, column by column. */
import { leafSteps } from "../trace/most-leaves.ts";
import type { MergedSpan, Task } from "../trace/trace.ts";
import type { Scale } from "./scale.ts";
import { isInView, toPercent } from "./scale.ts";

export interface Density {
  /** The most at once in view. */
  readonly peak: number;
  /** An area as a path, in a box of `densityBox`. */
  readonly shape: string;
}

const columns = 240;
/** Units of a shape across and down. */
export const densityBox = { width: columns, height: 100 } as const;

/**
 * Counted are leaves: a task in flight none of whose own calls on its thread is in flight.
 * @param tasks of one thread
 */
export function densityOf(
  tasks: readonly Task[],
  merged: readonly MergedSpan[],
  scale: Scale,
): Density {
  const heights = new Float64Array(columns);
  const raise = (start: number, end: number, count: number): void => {
    const last = columnOf(scale, end);
    for (let column = columnOf(scale, start); column <= last; column++) {
      heights[column] = Math.max(heights[column] ?? 0, count);
    }
  };
  let since = -Infinity;
  let count = 0;
  for (const { at, most, after } of leafSteps(tasks)) {
    if (count > 0 && at >= scale.from && since <= scale.until) raise(since, at, count);
    if (at >= scale.from && at <= scale.until) raise(at, at, most);
    count = after;
    since = at;
  }
  for (const span of merged) if (isInView(scale, span)) raise(span.start, span.end, span.peak);
  const peak = heights.reduce((one, other) => Math.max(one, other), 0);
  return { peak, shape: peak === 0 ? "" : shapeOf(heights, peak) };
}

function columnOf(scale: Scale, ms: number): number {
  return Math.min(columns - 1, Math.floor((toPercent(scale, ms) / 100) * columns));
}

function shapeOf(heights: Float64Array, peak: number): string {
  let path = `M0 ${String(densityBox.height)}`;
  let height = 0;
  for (const [column, count] of heights.entries()) {
    // What is there can be seen, however many there are elsewhere.
    const share = count === 0 ? 0 : Math.max(0.06, count / peak);
    const next = Math.round(share * densityBox.height);
    if (next === height) continue;
    path += `H${String(column)}V${String(densityBox.height - next)}`;
    height = next;
  }
  return `${path}H${String(columns)}V${String(densityBox.height)}Z`;
}

/** Which of a lesson's recorded runs stands on its picture. */
import type { Recording } from "../lesson/recording.ts";
import type { Measures } from "../sandbox/run.ts";
import { layoutTimeline, type TimelineLayout } from "../timeline/layout.ts";
import type { Trace } from "../trace/trace.ts";

export interface PicturedRun {
  /** File name of the cell. */
  readonly file: string;
  readonly trace: Trace;
  readonly measures: Measures;
}

/** Percent of the width: what is narrower is a hair in a thumbnail. */
const narrowestBar = 3;
/** More bars than this tell no more. */
const mostBars = 8;
/** A second thread that works tells more than a few bars do. */
const worthOfThread = 3;

/**
 * The run that shows most at the size of a thumbnail, by its bars and its threads, of those that fit. The
 * first of equals.
 *
 * @param recordings of the lesson's cells, in the lesson's order
 * @param tallest px: what fits, at the page's size
 */
export function pickRun(
  recordings: Iterable<readonly [file: string, recording: Recording]>,
  tallest: number,
): PicturedRun | undefined {
  let best: { run: PicturedRun; worth: number } | undefined;
  for (const [file, { trace, result }] of recordings) {
    if (trace === undefined || !("measures" in result)) continue;
    const layout = layoutTimeline(trace);
    const worth = worthOf(layout);
    if (layout.height > tallest || worth <= (best?.worth ?? 0)) continue;
    best = { run: { file, trace, measures: result.measures }, worth };
  }
  return best?.run;
}

function worthOf({ lanes }: TimelineLayout): number {
  const bars = lanes
    .map(({ rows }) => rows.flatMap((row) => row.bars))
    .map((all) => all.filter(({ width }) => width >= narrowestBar).length);
  const all = bars.reduce((sum, count) => sum + count, 0);
  return Math.min(all, mostBars) + worthOfThread * bars.filter((count) => count > 0).length;
}

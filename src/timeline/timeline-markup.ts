/** The whole figure of a recorded run, for a page that is built. It reads without a script. */
import type { Trace } from "../trace/trace.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { figureNode } from "./figure-node.ts";
import { layoutTimeline } from "./layout.ts";
import { toMarkup } from "./markup-node.ts";
import { summarize } from "./summarize.ts";
import { tableNode, timelineTable } from "./timeline-table.ts";

export interface RecordedTimeline {
  /** File name of the cell. */
  readonly file: string;
  readonly trace: Trace;
  /** What the run did, in words. */
  readonly sentence: string;
  /** `Recorded in Chromium 156 on 2 cores` */
  readonly origin?: string | undefined;
  /** Begins the ids in it: another one for each figure of a page. */
  readonly id: string;
  /** ms: where the axis ends, for several on one axis; by default where the run ends. */
  readonly axisMs?: number | undefined;
}

export function timelineMarkup(options: RecordedTimeline): string {
  const { file, trace, sentence, origin = "", axisMs = 0 } = options;
  const until = Math.max(axisMs, trace.wallMs);
  const layout = layoutTimeline(trace, { until });
  const id = options.id.replaceAll(/[^\w-]/g, "-");
  const picture = drawTimeline(layout, { id, label: summarize(trace), hasTitles: true });
  return toMarkup(
    figureNode(file, {
      picture,
      sentence,
      origin,
      until,
      table: tableNode(timelineTable(trace, { sums: true })),
    }),
  );
}

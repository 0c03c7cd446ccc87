/** The timeline of a recorded run as HTML, in the shape that `src/timeline` gives a reader's own. */
import type { Recording } from "../../lesson/recording.ts";
import type { Measures } from "../../sandbox/run.ts";
import { runSentence } from "../../sandbox/run-sentence.ts";
import { layoutTimeline } from "../../timeline/layout.ts";
import { originText } from "../../timeline/origin-text.ts";
import { timelineMarkup } from "../../timeline/timeline-markup.ts";

/** ms: a module that only defines something is evaluated within. */
const instant = 20;

/** Whether a run did nothing but evaluate its module: its numbers would say nothing. */
export function isInstant({ tasks, threads, wallMs }: Measures): boolean {
  return tasks === 0 && threads === 1 && wallMs < instant;
}

export interface RecordedTimeline {
  /** HTML; empty where there is nothing to see: the module was evaluated, and that was all. */
  readonly markup: string;
  /** px, of the picture alone. */
  readonly pictureHeight: number;
}

export function recordedTimeline(
  file: string,
  { trace, result, where }: Recording,
): RecordedTimeline {
  if (trace === undefined || !("measures" in result) || isInstant(result.measures)) {
    return { markup: "", pictureHeight: 0 };
  }
  const markup = timelineMarkup({
    file,
    trace,
    sentence: runSentence(result.measures, trace),
    origin: originText(where),
    id: `recorded-${file}`,
  });
  return { markup, pictureHeight: layoutTimeline(trace, { until: trace.wallMs }).height };
}

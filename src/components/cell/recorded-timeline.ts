/** The timeline of a recorded run as HTML, in the shape that `src/timeline` gives a reader's own. */
import { originText, type Recording } from "../../lesson/recording.ts";
import type { Measures } from "../../sandbox/run.ts";
import { runSentence } from "../../sandbox/run-sentence.ts";
import { timelineMarkup } from "../../timeline/timeline-markup.ts";

/** ms: a module that only defines something is evaluated within. */
const instant = 20;

/** Whether a run did nothing but evaluate its module: its numbers would say nothing. */
export function isInstant({ tasks, threads, wallMs }: Measures): boolean {
  return tasks === 0 && threads === 1 && wallMs < instant;
}

/** Empty where there is nothing to see: the module was evaluated, and that was all. */
export function recordedTimeline(file: string, { trace, result, where }: Recording): string {
  if (trace === undefined || !("measures" in result)) return "";
  if (isInstant(result.measures)) return "";
  return timelineMarkup({
    file,
    trace,
    sentence: runSentence(result.measures, trace),
    origin: originText(where),
    id: `recorded-${file}`,
  });
}

/** The timeline of a recorded run as HTML, in the shape that `src/timeline` gives a reader's own. */
import { originText, type Recording } from "../../lesson/recording.ts";
import type { Measures } from "../../sandbox/run.ts";
import { timelineMarkup } from "../../timeline/timeline-markup.ts";
import { measuresSentence } from "../../trace/measures-sentence.ts";

/** ms: a module that only defines something is evaluated within. */
const instant = 20;

/** Whether a run did nothing but evaluate its module: its numbers would say nothing. */
export function isInstant({ tasks, threads, wallMs }: Measures): boolean {
  return tasks === 0 && threads === 1 && wallMs < instant;
}

/** Empty where there is nothing to see: the module was evaluated, and that was all. */
export function recordedTimeline(file: string, { trace, result, where }: Recording): string {
  if (trace === undefined || !("measures" in result)) return "";
  const { inFlight, ...measures } = result.measures;
  if (isInstant(result.measures)) return "";
  const all = { ...measures, inFlight: new Map(Object.entries(inFlight)) };
  return timelineMarkup({
    file,
    trace,
    sentence: measuresSentence(all, measures.wallMs),
    origin: originText(where),
    id: `recorded-${file}`,
  });
}

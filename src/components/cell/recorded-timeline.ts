/** The timeline of a recorded run as HTML, in the shape that `src/timeline` gives a reader's own. */
import { originText, type Recording } from "../../lesson/recording.ts";
import { timelineMarkup } from "../../timeline/timeline-markup.ts";
import { measuresSentence } from "../../trace/measures-sentence.ts";

/** ms: a module that only defines something is evaluated within. */
const instant = 20;

/** Empty where there is nothing to see: the module was evaluated, and that was all. */
export function recordedTimeline(file: string, { trace, result, where }: Recording): string {
  if (trace === undefined || !("measures" in result)) return "";
  const { inFlight, ...measures } = result.measures;
  if (measures.tasks === 0 && measures.threads === 1 && measures.wallMs < instant) return "";
  const all = { ...measures, inFlight: new Map(Object.entries(inFlight)) };
  return timelineMarkup({
    file,
    trace,
    sentence: measuresSentence(all, measures.wallMs),
    origin: originText(where),
    id: `recorded-${file}`,
  });
}

/** A run as `src/timeline/side-by-side.ts` shows it. The same at build time (recorded) and in the page. */
import type { ComparedRun } from "../timeline/side-by-side.ts";
import { measuresHeadline } from "../trace/measures-sentence.ts";
import type { Trace } from "../trace/trace.ts";
import { durationText } from "./measures-text.ts";
import type { Measures } from "./run.ts";

export function comparedRun(file: string, trace: Trace, measures: Measures): ComparedRun {
  return {
    file,
    trace,
    headline: measuresHeadline(measures),
    duration: durationText(measures.wallMs),
  };
}

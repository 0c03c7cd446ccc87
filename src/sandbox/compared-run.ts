/** A run as `src/timeline/side-by-side.ts` shows it. The same at build time (recorded) and in the page. */
import type { ComparedRun } from "../timeline/side-by-side.ts";
import type { Trace } from "../trace/trace.ts";
import { durationText, threadsText } from "./measures-text.ts";
import type { Measures } from "./run.ts";

export function comparedRun(file: string, trace: Trace, measures: Measures): ComparedRun {
  const { concurrency, parallelism, wallMs } = measures;
  const headline = `${concurrency} in flight · ${threadsText(parallelism)}`;
  return { file, trace, headline, duration: durationText(wallMs) };
}

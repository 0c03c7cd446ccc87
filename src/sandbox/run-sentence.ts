/** What a run did, in words. The same at build time (recorded) and in the page. */
import { measuresSentence, mergedSentence } from "../trace/measures-sentence.ts";
import type { Trace } from "../trace/trace.ts";
import type { Measures } from "./run.ts";

/** `3 tasks, 3 in flight at once, 1 thread busy at once; busy 1.9 ms of 1.00 s` */
export function runSentence({ inFlight, ...measures }: Measures, trace: Trace): string {
  const all = { ...measures, inFlight: new Map(Object.entries(inFlight)) };
  const sentence = measuresSentence(all, measures.wallMs);
  const together = mergedSentence(trace);
  return together === "" ? sentence : `${sentence}. ${together}`;
}

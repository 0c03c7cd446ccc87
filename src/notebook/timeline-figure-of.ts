/** What a cell's timeline needs once a reader comes near. Loaded then. */
import type { Measures } from "../sandbox/run.ts";
import { TimelineFigure } from "../timeline/timeline-figure.ts";
import { measuresSentence as sentence } from "../trace/measures-sentence.ts";
import { toChromeTrace } from "../trace/to-chrome-trace.ts";
import { loadRecordedRun } from "./recorded-runs.ts";
import type { TimelinePaneOptions } from "./timeline-pane.ts";

export function timelineFigureOf({
  host,
  file,
  lesson,
  picked,
}: TimelinePaneOptions): TimelineFigure {
  return new TimelineFigure(host, {
    file,
    onPick: picked,
    toPerfetto: (trace) => JSON.stringify(toChromeTrace(trace, file)),
    ...(lesson === undefined ? {} : { loadRecorded: () => loadRecordedRun(lesson, file) }),
  });
}

/** What a run measured, in words. */
export function measuresSentence({ inFlight, ...measures }: Measures): string {
  const all = { ...measures, inFlight: new Map(Object.entries(inFlight)) };
  return sentence(all, measures.wallMs);
}

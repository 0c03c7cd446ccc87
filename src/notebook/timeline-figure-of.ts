/** What a cell's timeline needs once a reader comes near. Loaded then. */
import "../words/all-words.ts";
import { runSentence } from "../sandbox/run-sentence.ts";
import { TimelineFigure } from "../timeline/timeline-figure.ts";
import { toChromeTrace } from "../trace/to-chrome-trace.ts";
import { loadRecordedRun } from "./recorded-runs.ts";
import type { TimelinePaneOptions } from "./timeline-pane.ts";
import { adoptStyles } from "./adopt-styles.ts";
import styles from "../timeline/timeline-controls.css?inline";

adoptStyles(styles);

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

export { runSentence };

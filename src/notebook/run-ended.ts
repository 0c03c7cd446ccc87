/** What a cell tells the rest of its page when a run that measured something has ended. */
import type { Measures } from "../sandbox/run.ts";
import type { Trace } from "../trace/trace.ts";

/** Name of the event; it bubbles from the cell's section. */
export const runEnded = "interleave:run-ended";

export interface RunEnded {
  /** File name of the cell. */
  readonly file: string;
  readonly trace: Trace;
  readonly measures: Measures;
}

export function tellRunEnded(section: HTMLElement, detail: RunEnded): void {
  section.dispatchEvent(new CustomEvent(runEnded, { bubbles: true, detail }));
}

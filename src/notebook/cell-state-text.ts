/** A cell's state in the reader's words. */
import type { FailureReason } from "../sandbox/run.ts";
import type { CellState } from "./cell-state.ts";
import { durationText, threadsText } from "../sandbox/measures-text.ts";

const reasonWords: Readonly<Record<FailureReason, string | undefined>> = {
  // The error itself says more than a word could.
  error: undefined,
  syntax: "does not compile",
  "never-ends": "never ends",
  deadlock: "deadlock",
  flood: "too much output",
  threads: "too many threads",
  memory: "out of memory",
  closed: "closed itself",
};

export interface Freshness {
  /** Before the first run: what the page says of the output that it came with. */
  readonly atFirst: string;
  /** The cell's own code has changed since its last run (or, before the first, since it was recorded). */
  readonly isEdited: boolean;
  /** Cells that the last run imported and that have changed since. */
  readonly changed: readonly string[];
}

/** `Done`, `Failed: deadlock`, `Done, edited since`, `Done, out of date: task.ts changed` */
export function stateText(cell: CellState, { atFirst, isEdited, changed }: Freshness): string {
  switch (cell.state) {
    case "idle":
      return isEdited ? "Edited, not run yet" : atFirst;
    case "running":
      return "Running";
    case "done":
    case "stopped":
    case "failed": {
      if (changed.length > 0) return `${endWord(cell)}, out of date: ${changed.join(", ")} changed`;
      return isEdited ? `${endWord(cell)}, edited since` : endWord(cell);
    }
  }
}

/** What is said once to screen readers when a run is over: `gather.ts: done, 304 ms, 1 thread`. */
export function endText(file: string, cell: CellState): string {
  const words = [`${file}: ${endWord(cell).toLowerCase()}`];
  if ("measures" in cell)
    words.push(durationText(cell.measures.wallMs), threadsText(cell.measures.threads));
  return words.join(", ");
}

function endWord(cell: CellState): string {
  switch (cell.state) {
    case "done":
      return "Done";
    case "stopped":
      return "Stopped";
    case "failed": {
      const reason = reasonWords[cell.reason];
      return reason === undefined ? "Failed" : `Failed: ${reason}`;
    }
    case "idle":
    case "running":
      return "";
  }
}

/** A cell's state in the reader's words. */
import type { ConsoleLine } from "../console/line.ts";
import { lineText } from "../console/text.ts";
import type { FailureReason, RunResult } from "../sandbox/run.ts";
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
  /** The cell's own code has changed since its last run. */
  readonly isEdited: boolean;
  /** Cells that the last run imported and that have changed since. */
  readonly changed: readonly string[];
}

/** A cell that runs, or that has. */
export type CellThatRan = Exclude<CellState, { readonly state: "idle" }>;

/** `Done`, `Failed: deadlock`, `Done, edited since`, `Done, out of date: task.ts changed` */
export function stateText(cell: CellThatRan, { isEdited, changed }: Freshness): string {
  if (cell.state === "running") return "Running";
  if (changed.length > 0) return `${endWord(cell)}, out of date: ${changed.join(", ")} changed`;
  return isEdited ? `${endWord(cell)}, edited since` : endWord(cell);
}

/**
 * What is said once to screen readers when a run is over, in place of all that others see:
 * `gather.ts: done in 1.00 s, 3 lines, 3 in flight at once, 1 thread busy at once`. Of a failed run the
 * error as well; the lines themselves are read where they stand.
 */
export function endText(file: string, result: RunResult, lines: readonly ConsoleLine[]): string {
  const said = [`${file}: ${endingText(result)}`];
  if ("measures" in result) {
    const { concurrency, parallelism } = result.measures;
    said.push(linesText(lines));
    if (concurrency > 0) {
      said.push(`${concurrency} in flight at once`, `${threadsText(parallelism)} busy at once`);
    }
  }
  const error =
    result.state === "failed" ? lines.findLast(({ level }) => level === "error") : undefined;
  return error === undefined ? said.join(", ") : `${said.join(", ")}. ${lineText(error.content)}`;
}

/** `done in 1.00 s`, `failed after 304 ms: deadlock`, `failed: does not compile` */
function endingText(result: RunResult): string {
  const word = endWord(result).toLowerCase();
  if (!("measures" in result)) return word;
  const time = durationText(result.measures.wallMs);
  if (result.state === "done") return `${word} in ${time}`;
  const [end = "", reason] = word.split(": ");
  return `${end} after ${time}${reason === undefined ? "" : `: ${reason}`}`;
}

/** `no output`, `1 line`, `5,000 lines and more` */
function linesText(lines: readonly ConsoleLine[]): string {
  const count = lines.filter(({ level }) => level !== "note").length;
  if (count === 0) return "no output";
  // A note of ours at the end counts what was not kept.
  const more = lines.at(-1)?.level === "note" ? " and more" : "";
  return `${count.toLocaleString("en-US")} ${count === 1 ? "line" : "lines"}${more}`;
}

function endWord(result: RunResult): string {
  switch (result.state) {
    case "done":
      return "Done";
    case "stopped":
      return "Stopped";
    case "failed": {
      const reason = reasonWords[result.reason];
      return reason === undefined ? "Failed" : `Failed: ${reason}`;
    }
  }
}

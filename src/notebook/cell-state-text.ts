/** A cell's state in the reader's words. */
import type { ConsoleLine } from "../console/line.ts";
import { lineText } from "../console/text.ts";
import { tellsOfDropped } from "../sandbox/dropped-lines.ts";
import type { FailureReason, RunResult } from "../sandbox/run.ts";
import type { CellState } from "./cell-state.ts";
import { durationText } from "../sandbox/measures-text.ts";
import { counted } from "../words/numbers.ts";
import { said, type Phrase } from "../words/words.ts";

const reasonWords: Readonly<Record<FailureReason, Phrase | undefined>> = {
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
  /** It is the author's again. */
  readonly isReset: boolean;
  /** Cells that the last run imported and that have changed since. */
  readonly changed: readonly string[];
}

/** A cell that runs, or that has. */
export type CellThatRan = Exclude<CellState, { readonly state: "idle" }>;

/**
 * `Done`, `Failed: deadlock`, `Done, edited since`, `Failed: did not compile, reset since`,
 * `Done, out of date: task.ts changed`
 */
export function stateText(cell: CellThatRan, { isEdited, isReset, changed }: Freshness): string {
  if (cell.state === "running") return said("Running");
  if (!isEdited && changed.length === 0) return endWord(cell);
  // What stands there now may well compile.
  const end = isSyntax(cell) ? said("Failed: {}", said("did not compile")) : endWord(cell);
  if (changed.length > 0) return said("{}, out of date: {} changed", end, changed.join(", "));
  return isReset ? said("{}, reset since", end) : said("{}, edited since", end);
}

/**
 * What is said once to screen readers when a run is over, in place of all that others see:
 * `gather.ts: done in 1.00 s, 3 lines, 3 in flight at once, 1 thread busy at once`. Of a failed run
 * `errorText` as well; the lines themselves are read where they stand.
 */
export function endText(file: string, result: RunResult, lines: readonly ConsoleLine[]): string {
  const told = [`${file}: ${endingText(result)}`];
  if ("measures" in result) {
    const { concurrency, parallelism } = result.measures;
    told.push(linesText(printedLines(result, lines), lines.some(tellsOfDropped)));
    if (concurrency > 0) {
      told.push(
        said("{} in flight at once", concurrency),
        counted(parallelism, "{} thread busy at once", "{} threads busy at once"),
      );
    }
  }
  return told.join(", ");
}

/** The error of a failed run, as its line says it; undefined where there is none. */
export function errorText(result: RunResult, lines: readonly ConsoleLine[]): string | undefined {
  const error =
    result.state === "failed" ? lines.findLast(({ level }) => level === "error") : undefined;
  return error && lineText(error.content);
}

/** `done in 1.00 s`, `failed after 304 ms: deadlock`, `failed: does not compile` */
function endingText(result: RunResult): string {
  const word = endWord(result).replace(/^./, (first) => first.toLowerCase());
  if (!("measures" in result)) return word;
  const time = durationText(result.measures.wallMs);
  if (result.state === "done") return said("{} in {}", word, time);
  const [end = "", reason] = word.split(": ");
  return `${said("{} after {}", end, time)}${reason === undefined ? "" : `: ${reason}`}`;
}

/** How many lines are the program's: not our notes, nor the line in which we say that we ended the run. */
function printedLines(result: RunResult, lines: readonly ConsoleLine[]): number {
  const isEndedByUs = result.state === "failed" && result.reason !== "error";
  const reason = isEndedByUs ? lines.findLastIndex(({ level }) => level === "error") : -1;
  return lines.filter(({ level }, index) => level !== "note" && index !== reason).length;
}

/** `no output`, `1 line`, `5,000 lines and more` */
function linesText(count: number, hasMore: boolean): string {
  if (count === 0) return said("no output");
  const text = counted(count, "{} line", "{} lines");
  return hasMore ? said("{} and more", text) : text;
}

function isSyntax(result: RunResult): boolean {
  return result.state === "failed" && result.reason === "syntax";
}

function endWord(result: RunResult): string {
  switch (result.state) {
    case "done":
      return said("Done");
    case "stopped":
      return said("Stopped");
    case "failed": {
      const reason = reasonWords[result.reason];
      return reason === undefined ? said("Failed") : said("Failed: {}", said(reason));
    }
  }
}

/** What predictions look at in a run: the recorded one, or the reader's. Plain data. */
import type { ConsoleLine } from "../../console/line.ts";
import { lineText } from "../../console/text.ts";
import type { Measures, RunResult } from "../../sandbox/run.ts";
import type { Quantity } from "./prediction.ts";

export interface PrintedLine {
  /** Without line breaks. */
  readonly text: string;
  readonly thread: number;
  /** ms since the run began (not since its main module did, as in a trace). */
  readonly at: number;
}

export interface RunFacts {
  readonly state: RunResult["state"];
  readonly measures: Measures;
  /** What the program printed; without our notes, and without the line that says why a run failed. */
  readonly lines: readonly PrintedLine[];
}

export function runFacts(
  state: RunResult["state"],
  measures: Measures,
  lines: readonly ConsoleLine[],
): RunFacts {
  const ending = state === "failed" ? lines.findLastIndex(({ level }) => level === "error") : -1;
  const printed = lines.flatMap(({ level, thread, at, content }, index) =>
    level === "note" || index === ending
      ? []
      : lineText(content)
          .split(/\r\n|\n/)
          .map((text) => ({ text, thread, at })),
  );
  return { state, measures, lines: printed };
}

/** A count, or ms. */
export function quantityOf({ wallMs, busyMs, ...counts }: Measures, quantity: Quantity): number {
  switch (quantity) {
    case "wall":
      return wallMs;
    case "busy":
      return busyMs;
    default:
      return counts[quantity];
  }
}

/** Whether it is a time, in ms, and no count. */
export function isTime(quantity: Quantity): boolean {
  return quantity === "wall" || quantity === "busy";
}

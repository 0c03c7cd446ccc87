/**
 * One run of a scenario as it is handed to the judge, which sees nothing else of it: plain data, for
 * `JSON.stringify`. Types only.
 */
import type { Level } from "../console/line.ts";
import type { FailureReason, Measures } from "../sandbox/run.ts";

export interface ObservedLine {
  readonly level: Level;
  /** As plain text. */
  readonly text: string;
  /** ms since the main module began. */
  readonly at: number;
  /** 0 is the main one. */
  readonly thread: number;
}

/** How a run ended; `too-long`: it was stopped at its limit. */
export type ObservedEnd =
  | { readonly state: "done" }
  | { readonly state: "stopped"; readonly reason: "too-long"; readonly limitMs: number }
  | { readonly state: "failed"; readonly reason: FailureReason };

export interface Observed {
  readonly end: ObservedEnd;
  readonly lines: readonly ObservedLine[];
  readonly measures: Measures;
  /** What `traceToJson` made. */
  readonly trace: unknown;
  /** What the scenario came to, as devalue's text; null where it never came to an end. */
  readonly answer: string | null;
  /** Threads that the machine runs at once. */
  readonly cores: number;
  /** What came of it where it was explored: there is no one run then. */
  readonly explored?: ObservedExploration;
}

export interface ObservedExploration {
  /** Why there is nothing to judge; empty where it could be explored. */
  readonly problem: string;
  readonly tried: number;
  readonly failed: number;
  readonly failing: string;
}

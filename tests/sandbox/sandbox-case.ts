/** A program and what its run must come to: the same for every engine. */
import type { FailureReason } from "../../src/sandbox/run.ts";

export interface SandboxCase {
  readonly name: string;
  /** TypeScript by file name; the first is the entry. */
  readonly files: Readonly<Record<string, string>>;
  readonly state: "done" | "failed" | "stopped";
  readonly reason?: FailureReason;
  /** All lines, in order: text, or a pattern for it. Without it lines are not compared. */
  readonly lines?: readonly (string | RegExp)[];
  /** Levels of those lines; `log` where not given. */
  readonly levels?: Readonly<Record<number, string>>;
  /** Of the last line of all. */
  readonly last?: string | RegExp;
  /** How many lines in all. */
  readonly lineCount?: number;
  readonly threads?: number;
  /** ms that the run must have measured, at least and at most. */
  readonly wallMs?: readonly [min: number, max: number];
  readonly progress?: readonly number[];
  /** Stop once so many lines have come. */
  readonly stopAfterLines?: number;
  /** On a page that is not cross-origin isolated. */
  readonly plain?: true;
}

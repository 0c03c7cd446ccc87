/** A program and what its run must measure: the same for every engine that is not named. */
import type { FailureReason } from "../../../src/sandbox/run.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import type { Engine } from "../hostile-program.ts";

/** A number, or at least and at most. */
export type Expected = number | readonly [min: number, max: number];

export interface TraceCase {
  readonly name: string;
  /** TypeScript by file name; the first is the entry. */
  readonly files: Readonly<Record<string, string>>;
  /** `done` where not given. */
  readonly state?: "done" | "failed" | "stopped";
  readonly reason?: FailureReason;
  /** Stop once so many lines have come. */
  readonly stopAfterLines?: number;
  /** All lines, in order, where they matter. */
  readonly lines?: readonly string[];
  /** Calls of async functions and async generators. */
  readonly tasks?: Expected;
  readonly concurrency?: Expected;
  readonly parallelism?: Expected | ((cores: number) => Expected);
  readonly threads?: number;
  /** By name; names that are not given are not compared. */
  readonly inFlight?: Readonly<Record<string, Expected>>;
  /** Share of wall: in some thread a task had it for so much of the time, summed over threads. */
  readonly busyShare?: readonly [min: number, max: number];
  /** ms */
  readonly busyMs?: readonly [min: number, max: number];
  readonly messages?: Expected;
  /** All tasks below their parents: `task-tree.ts`. */
  readonly tree?: string;
  /** Sentences about whatever else is wrong with the trace. */
  readonly faults?: (trace: Trace) => readonly string[];
  /** On a page that is not cross-origin isolated. */
  readonly plain?: true;
  /** Where the engine has not what the program needs. */
  readonly not?: readonly Engine[];
}

export const file = (source: string): Readonly<Record<string, string>> => ({ "main.ts": source });

/** A plain function, and so no task: what waits for it is in flight. */
export const sleep = `const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));\n`;

/** Work by the clock: a loaded machine does less of it, and takes as long. */
export const spin = `function spin(ms: number) { const end = performance.now() + ms; while (performance.now() < end); }\n`;

export const worker = (name: string): string =>
  `new Worker(new URL("./${name}", import.meta.url), { type: "module" })`;

/** What a check sees of its scenario's run. Types only: they are the author's reference. */
import type { FailureReason } from "../sandbox/run.ts";
import type { Trace } from "../trace/trace.ts";
import type { ObservedLine } from "./observed.ts";

/** What came of a scenario that was explored. */
export interface ObservedInterleavings {
  /** Tried, and those of them that failed. */
  readonly tried: number;
  readonly failed: number;
  /**
   * `none` where every one was tried and none failed; else in words, the shortest that fails included: `4 of
   * all 6, the shortest with: sold 2 seats of 1`.
   */
  readonly failing: string;
}

/** One call of an async function. */
export interface ObservedCall {
  /** ms since the main module began. */
  readonly start: number;
  readonly end: number;
  readonly thread: number;
  readonly outcome: "returned" | "threw" | "unfinished";
}

/**
 * A run as data: no code of the reader's is near it. Its functions need no `this`, so they can be taken
 * out in the parameter: `({ inFlight }) => …`. All times are ms since the run's main module began.
 */
export interface Observation<T = unknown> {
  /**
   * What the scenario's function returned. It has been a text on its way: typed arrays are arrays, class
   * instances plain objects, errors have a name and a message.
   */
  readonly returned: T;
  /** What the scenario's function threw; only a scenario that `mayFail` is judged then. */
  readonly thrown: { readonly name: string; readonly message: string } | undefined;
  /** All that was printed, the line of an error that nobody handled included. */
  readonly lines: readonly ObservedLine[];
  /** The texts of what was printed, without errors and notes of the page's own. */
  readonly output: readonly string[];
  readonly state: "done" | "failed" | "stopped";
  /** Why it failed; `too-long` for one that was stopped at its limit. */
  readonly reason: FailureReason | "too-long" | undefined;
  /** From the start of the main module to the end of the run. */
  readonly wallMs: number;
  /** The most tasks in flight at once, of those that wait for no other. */
  readonly concurrency: number;
  /** The most threads busy at once; never more than `cores`. */
  readonly parallelism: number;
  /** Threads started, the main one included. */
  readonly threads: number;
  /** Calls of async functions. */
  readonly tasks: number;
  /** ms for which threads ran code: of one thread, or of all together. */
  readonly busyMs: (thread?: number) => number;
  /** Threads that this machine runs at once. */
  readonly cores: number;
  /** The most calls of an async function in flight at once. @param file where it stands: `task.ts` */
  readonly inFlight: (name: string, file?: string) => number;
  /** Every call of an async function, in order of its start. */
  readonly calls: (name: string, file?: string) => readonly ObservedCall[];
  /**
   * The most threads that had work at the same instant, whether or not there were cores for them; of all,
   * or without the main one.
   */
  readonly busyTogether: (of?: "all" | "workers") => number;
  /** Names of the async functions whose calls were in flight at a moment. */
  readonly runningAt: (ms: number) => readonly string[];
  /** Names of the async functions that were called after a moment. */
  readonly calledAfter: (ms: number) => readonly string[];
  /** Names of the async functions whose calls never ended. */
  readonly unfinished: () => readonly string[];
  /** ms: the longest stretch for which a thread ran code and answered nobody. The main thread is 0. */
  readonly longestBusyMs: (thread?: number) => number;
  /** When a text was first printed; -1 where it never was. */
  readonly printedAt: (text: string | RegExp) => number;
  /** Of a scenario that was explored, and empty for any other: nothing tried. */
  readonly interleavings: ObservedInterleavings;
  /** Everything that was measured: `src/trace/trace.ts`. */
  readonly trace: Trace;
}

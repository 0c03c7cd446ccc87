/**
 * A run, seen from the page: what is asked for, what is heard while it goes on, how it ends.
 * Types only.
 */
import type { CompiledModule, CompileProblem } from "../compiler/module.ts";
import type { ConsoleLine } from "../console/line.ts";
import type { Trace } from "../trace/trace.ts";

/** A module that a run may reach: compiled, or known not to compile (an error only where it is imported). */
export type RunModule =
  | { readonly ok: true; readonly module: CompiledModule }
  | { readonly ok: false; readonly problem: CompileProblem };

export interface RunRequest {
  /** File name or library name to module: all that the entry can reach. */
  readonly modules: ReadonlyMap<string, RunModule>;
  /**
   * What is wrong with names that workers and `import()` have and that name no module, by the name: told when
   * they are used. Without it a run says which modules it has.
   */
  readonly missing?: ReadonlyMap<string, CompileProblem>;
  /** File name of the module to evaluate on the main thread. */
  readonly entry: string;
  /**
   * Modules of ours that no cell can name, whether it imports or starts a worker. They may import
   * `answerTarget`, and be the entry.
   */
  readonly hidden?: ReadonlyMap<string, CompiledModule>;
}

/** Why a run failed: a cell's `data-reason`. */
export const failureReasons = [
  "syntax",
  "error",
  "never-ends",
  "deadlock",
  "flood",
  "threads",
  "memory",
  "closed",
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** What a run measured, whatever way it ended. */
export interface Measures {
  /** From the start of the main module to the end of the run. */
  readonly wallMs: number;
  /** Threads started, the main one included. */
  readonly threads: number;
  /** Calls of async functions. */
  readonly tasks: number;
  /** The most tasks in flight at once, of those that wait for no other. */
  readonly concurrency: number;
  /** The most threads busy at once. */
  readonly parallelism: number;
  /** By name of an async function: the most of its calls in flight at once. */
  readonly inFlight: Readonly<Record<string, number>>;
  /** ms, of all threads together. */
  readonly busyMs: number;
}

export type RunResult =
  | { readonly state: "done"; readonly measures: Measures }
  | { readonly state: "stopped"; readonly measures: Measures }
  /** `syntax` never ran, and so measured nothing. */
  | { readonly state: "failed"; readonly reason: "syntax" }
  | {
      readonly state: "failed";
      readonly reason: Exclude<FailureReason, "syntax">;
      readonly measures: Measures;
    };

/** Told what happens, in order; nothing is told after `finished` has settled. */
export interface RunObserver {
  /** The main module begins to evaluate. @param at ms since the run began */
  started?(at: number): void;
  /** A batch of lines, positions mapped to the TypeScript; also the last `error` line of a failed run. */
  lines(lines: readonly ConsoleLine[]): void;
  /** `lab`'s `progress`: 0 to 1. */
  progress?(fraction: number): void;
  /** Whether the run listens for presses of the pad under its cell: `lab`'s `taps`. */
  taps?(isOpen: boolean): void;
  /** What the run answered, as devalue's text; at most once, and never from a cell's own code. */
  answer?(text: string): void;
  /** The run has begun: from now on `trace` gives what is known of it. */
  following?(trace: () => Trace): void;
}

export interface Run {
  readonly id: string;
  /** Ends every thread at once. Does nothing when the run has ended. */
  stop(): void;
  /**
   * The pad was pressed.
   * @param at ms since 1970: `performance.timeOrigin` and an event's `timeStamp`
   */
  tap(at: number): void;
  /** What is known of it by now; once it has ended, all that is known. */
  trace(): Trace;
  /** Never rejects on account of what a cell does. */
  readonly finished: Promise<RunResult>;
}

/** The page's one sandbox: `createSandbox(options)` in `host/`. */
export interface Sandbox {
  /** Makes the frame and a thread ready. Cheap to call again. */
  warm(): void;
  /** Starts at once; several runs may go on side by side. */
  run(request: RunRequest, observer: RunObserver): Run;
  /** Ends all runs and removes the frame. */
  dispose(): void;
}

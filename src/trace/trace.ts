/**
 * What a run did: its tasks, its threads, its messages. Plain data, made by `reduce-events.ts` from what
 * the threads told, recorded beside a lesson, drawn by `src/timeline`. All times are ms since the main
 * module began; `docs/tracing.md` defines every word.
 */

/** What a task is: a call of an async function, a module's evaluation, or one run of a callback. */
export const taskKinds = [
  "async",
  "generator",
  "module",
  "timer",
  "message",
  "microtask",
  "then",
  "event",
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A place in a cell's TypeScript. Line and column count from 1. */
export interface TracePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What tasks of one place in the source have in common. */
export interface TaskSource {
  readonly kind: TaskKind;
  /** `download`, `gather.ts`, `setTimeout`: never empty. */
  readonly name: string;
  /** Undefined for a callback: what registered it is its parent. */
  readonly place: TracePlace | undefined;
}

/** A stretch of time, ms. `start` is never after `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Task {
  /** Of the run; a thread's are `serial * 64 + thread`. */
  readonly id: number;
  readonly source: TaskSource;
  readonly thread: number;
  /** The task that called it, registered it, or sent it its message; undefined where there was none. */
  readonly parent: number | undefined;
  readonly start: number;
  /** When it ended; where it never did, its thread's end or the run's. */
  readonly end: number;
  readonly outcome: "returned" | "threw" | "unfinished";
  /** When it had its thread, in order. No two spans of one thread overlap. */
  readonly spans: readonly Span[];
  /** When it was in flight, in order: once from start to end, but for a generator that parks at `yield`. */
  readonly flights: readonly Span[];
}

/** A thread, as a row of the timeline. */
export interface Lane {
  readonly thread: number;
  /** `main`, or the worker's own name, or its file. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** When it ran code, in order; what adjoins is joined. */
  readonly busy: readonly Span[];
}

export interface MessageEnd {
  readonly thread: number;
  /** The task that sent it, or that it began; undefined where that is not known. */
  readonly task: number | undefined;
  readonly at: number;
}

/** A message between two threads that has arrived. */
export interface TraceMessage {
  readonly from: MessageEnd;
  readonly to: MessageEnd;
}

/** Past the cap a thread tells of many tasks at once. */
export interface MergedSpan extends Span {
  readonly thread: number;
  /** Calls of async functions that began in it and are not among `tasks`. */
  readonly calls: number;
  /** The most leaves on this thread at once in it. */
  readonly peak: number;
}

export interface Trace {
  /** In order of `start`. */
  readonly tasks: readonly Task[];
  /** In order of `thread`. */
  readonly lanes: readonly Lane[];
  readonly messages: readonly TraceMessage[];
  readonly merged: readonly MergedSpan[];
  /** ms: how long the run took. */
  readonly wallMs: number;
}

/** What `data-tasks`, `data-concurrency`, `data-parallelism` and `data-in-flight` say. */
export interface TraceMeasures {
  /** Calls of async functions. */
  readonly tasks: number;
  /** The most leaves at once. */
  readonly concurrency: number;
  /** The most threads busy at once. */
  readonly parallelism: number;
  /** ms, of all threads together. */
  readonly busyMs: number;
  /** By name of an async function: the most of its calls in flight at once. */
  readonly inFlight: ReadonlyMap<string, number>;
}

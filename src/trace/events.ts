/**
 * What a thread writes down while it runs: four numbers an event, `[code, a, b, at]`, in a
 * `Float64Array`. `code` is the event's kind, and 16 times `c`. `at`: ms since the run began.
 *
 * | kind    | a                          | b                        | c                     |
 * | ------- | -------------------------- | ------------------------ | --------------------- |
 * | start   | task; it takes the thread  | parent, or -1            | index of its source   |
 * | change  | task that has the thread now, or -1 |                 |                       |
 * | end     | task                       |                          | 0 returned, 1 threw   |
 * | park    | generator, at a `yield`    |                          |                       |
 * | unpark  | generator, by a request    | who asks, or -1          |                       |
 * | send    | message                    | task that sends, or -1   |                       |
 * | receive | message                    | task that it began, or -1 |                      |
 * | merged  | calls since the last one   | most leaves since then   | busy since then, µs   |
 *
 * Ids of tasks and messages are `serial * idStride + thread`, so that they are the run's own.
 */
import type { TaskSource } from "./trace.ts";

export const eventKinds = {
  start: 0,
  change: 1,
  end: 2,
  park: 3,
  unpark: 4,
  send: 5,
  receive: 6,
  merged: 7,
} as const;

/** Numbers an event. */
export const eventStride = 4;
/** `code = kind + codeStride * c` */
export const codeStride = 16;
/** Threads of a run at most; ids are `serial * idStride + thread`. */
export const idStride = 64;

/** Events of one thread, in the order in which they happened. */
export interface EventBatch {
  readonly thread: number;
  /** Sources that the thread names for the first time; they go on its list behind those of earlier batches. */
  readonly sources: readonly TaskSource[];
  readonly events: Float64Array;
}

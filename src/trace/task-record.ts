/** What is known of one task so far, with times as its thread told them. `toTask` makes it a `Task`. */
import type { TimeWindow } from "./time-window.ts";
import type { Task, TaskSource } from "./trace.ts";

export interface TaskRecord {
  readonly id: number;
  /** Among the run's tasks, in the order in which they became known. */
  readonly index: number;
  readonly source: TaskSource;
  readonly thread: number;
  parent: TaskRecord | undefined;
  readonly start: number;
  end: number | undefined;
  outcome: Task["outcome"];
  /** Start, end, start, end: without the one that is still open. */
  readonly spans: number[];
  /** The same, but an odd number of them where it is in flight. */
  readonly flights: number[];
  /** Made by an earlier snapshot, and still true. */
  made: Task | undefined;
}

/** It had its thread from `start` to `end`. Joins what adjoins; drops what took no time, but for the first. */
export function addSpan({ spans }: TaskRecord, start: number, end: number): void {
  if (spans.length > 0 && spans.at(-1) === start) spans[spans.length - 1] = end;
  else if (start < end || spans.length === 0) spans.push(start, end);
}

/**
 * @param heldSince since when it has its thread; undefined where it does not
 * @param parent the id to give; a parent that would close a circle is left out by the caller
 */
export function toTask(
  record: TaskRecord,
  window: TimeWindow,
  heldSince: number | undefined,
  parent: number | undefined,
): Task {
  // What ended within the window is the same in every later one.
  const isOver = record.end !== undefined && window.holds(record.end);
  if (isOver && record.made !== undefined && record.made.parent === parent) return record.made;
  const { id, source, thread, outcome } = record;
  const task: Task = {
    id,
    source,
    thread,
    parent,
    start: window.clamp(record.start),
    end: window.clamp(record.end ?? Infinity),
    outcome,
    spans: window.spans(record.spans, heldSince),
    flights: window.spans(record.flights, undefined),
  };
  if (isOver) record.made = task;
  return task;
}

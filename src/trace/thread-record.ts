/** What one thread has told so far: who has it, when it was busy, and its events in their own order. */
import { addSpan, type TaskRecord } from "./task-record.ts";
import type { TaskSource } from "./trace.ts";

/** An event that made sense. */
export interface LoggedEvent {
  readonly kind: number;
  /** ms since the run began; never before the thread's event before it. */
  readonly at: number;
  /** Whom it is about; for `change`, undefined where nobody has the thread. */
  readonly task: TaskRecord | undefined;
  /**
   * The asker's id for `unpark`, the message's for `send` and `receive` and for the `start` of what it
   * began, the peak for `merged`; else -1.
   */
  readonly other: number;
}

/** A merged record; times in ms since the run began. */
export interface MergedRecord {
  readonly start: number;
  readonly end: number;
  readonly calls: number;
  readonly peak: number;
}

export interface ThreadRecord {
  readonly thread: number;
  name: string | undefined;
  startedAt: number | undefined;
  endedAt: number | undefined;
  readonly sources: TaskSource[];
  readonly tasks: TaskRecord[];
  readonly log: LoggedEvent[];
  /** Start, end, start, end: in order, joined, without the open one. */
  readonly busy: number[];
  readonly merged: MergedRecord[];
  /** Calls of all merged records. */
  mergedCalls: number;
  /** Who has the thread, and since when. */
  holder: { readonly task: TaskRecord; readonly since: number } | undefined;
  /** When it last told who has it. */
  givenAt: number | undefined;
  firstAt: number | undefined;
  lastAt: number | undefined;
}

export function createThreadRecord(thread: number): ThreadRecord {
  return {
    thread,
    name: undefined,
    startedAt: undefined,
    endedAt: undefined,
    sources: [],
    tasks: [],
    log: [],
    busy: [],
    merged: [],
    mergedCalls: 0,
    holder: undefined,
    givenAt: undefined,
    firstAt: undefined,
    lastAt: undefined,
  };
}

/** From `at` on `task` has the thread, or nobody. */
export function giveThread(record: ThreadRecord, task: TaskRecord | undefined, at: number): void {
  const { holder } = record;
  if (holder !== undefined) {
    if (holder.task === task) return;
    addSpan(holder.task, holder.since, at);
    addBusy(record.busy, holder.since, at);
  }
  record.holder = task === undefined ? undefined : { task, since: at };
}

/**
 * Past its cap a thread tells of many tasks at once.
 *
 * @param calls since the last such record
 * @param peak most leaves at once since then
 * @param busyMs how long it was busy since then; taken to be the last part of the time
 */
export function addMerged(
  record: ThreadRecord,
  at: number,
  calls: number,
  peak: number,
  busyMs: number,
): MergedRecord {
  const start = record.merged.at(-1)?.end ?? record.givenAt ?? at;
  // From where the merging began nobody says who has the thread.
  giveThread(record, undefined, Math.max(start, record.holder?.since ?? start));
  addBusy(record.busy, Math.max(start, at - busyMs), at);
  record.mergedCalls += calls;
  const merged = {
    start,
    end: at,
    calls,
    // No more leaves than there were tasks.
    peak: Math.min(peak, record.tasks.length + record.mergedCalls),
  };
  record.merged.push(merged);
  return merged;
}

/** Times that do not go back, whatever the thread says. */
export function nextTime(record: ThreadRecord, at: number): number {
  const last = record.lastAt ?? 0;
  return Number.isFinite(at) ? Math.max(last, at) : last;
}

/** Appends a stretch that ends last, and may begin before others did. */
function addBusy(busy: number[], start: number, end: number): void {
  if (start >= end) return;
  let from = start;
  for (;;) {
    const lastEnd = busy.at(-1);
    const lastStart = busy.at(-2);
    if (lastEnd === undefined || lastStart === undefined || lastEnd < from) break;
    from = Math.min(from, lastStart);
    busy.length -= 2;
  }
  busy.push(from, end);
}

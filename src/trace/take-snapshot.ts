import { pairMessages } from "./pair-messages.ts";
import { parentIds } from "./parent-ids.ts";
import type { RunRecord } from "./run-record.ts";
import { toTask } from "./task-record.ts";
import type { ThreadRecord } from "./thread-record.ts";
import { createTimeWindow, type TimeWindow } from "./time-window.ts";
import type { Lane, MergedSpan, Task, Trace } from "./trace.ts";

/**
 * @param zero when the main module began, ms since the run began
 * @param at the trace's end, ms since the main module began
 */
export function takeSnapshot(run: RunRecord, zero: number, at: number): Trace {
  const parentOf = parentIds(run.tasks, run.hasLateParents);
  const threads = [...run.threads.values()].sort((one, other) => one.thread - other.thread);
  // A thread's tasks end with it.
  const windows = new Map(
    threads.map(({ thread, endedAt }) => [
      thread,
      createTimeWindow(zero, Math.min(at, (endedAt ?? Infinity) - zero)),
    ]),
  );
  const whole = createTimeWindow(zero, at);
  const windowOf = (thread: number): TimeWindow => windows.get(thread) ?? whole;
  return {
    tasks: threads
      .flatMap(({ thread, tasks, holder }) =>
        tasks.map((task): Task => {
          const heldSince = holder?.task === task ? holder.since : undefined;
          return toTask(task, windowOf(thread), heldSince, parentOf(task));
        }),
      )
      // Stable: what starts at once stays in the order of threads, and a thread's in its own.
      .sort((one, other) => one.start - other.start),
    lanes: threads.map((record) => toLane(record, windowOf(record.thread))),
    messages: pairMessages(run.sent, run.received, run.taskById, (thread, time) =>
      windowOf(thread).clamp(time),
    ),
    merged: threads.flatMap(({ thread, merged }) =>
      merged.map(({ start, end, calls, peak }): MergedSpan => {
        const window = windowOf(thread);
        return { thread, start: window.clamp(start), end: window.clamp(end), calls, peak };
      }),
    ),
    wallMs: at,
  };
}

function toLane(record: ThreadRecord, window: TimeWindow): Lane {
  const { thread, name, startedAt = Infinity, firstAt = Infinity, busy, holder } = record;
  return {
    thread,
    name: name ?? (thread === 0 ? "main" : `thread ${thread}`),
    start: window.clamp(Math.min(startedAt, firstAt)),
    end: window.clamp(Infinity),
    busy: window.spans(busy, holder?.since).filter(({ start, end }) => start < end),
  };
}

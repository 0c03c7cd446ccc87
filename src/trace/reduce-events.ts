/** Makes a trace, and its measures, of what the threads tell. */
import { countInFlight } from "./count-in-flight.ts";
import { codeStride, type EventBatch, eventKinds, eventStride } from "./events.ts";
import { measureTrace } from "./measure-trace.ts";
import { createRunRecord, takeEvent, threadOf } from "./run-record.ts";
import { takeSnapshot } from "./take-snapshot.ts";
import { giveThread, nextTime } from "./thread-record.ts";
import type { Trace, TraceMeasures } from "./trace.ts";

/** Events of a run that are kept; those behind them are counted. Threads merge long before. */
export const eventCap = 250_000;
/** Sources of a thread that are kept. */
const sourceCap = 50_000;

export interface TraceReducer {
  /** The main module began: the trace's zero. `at`: ms since the run began. */
  begin(at: number): void;
  /** A thread was started. `startAt`: ms since the run began. */
  thread(thread: number, name: string, startAt: number): void;
  /** A thread was ended, or closed itself: so were its tasks. `at`: ms since the run began. */
  ended(thread: number, at: number): void;
  /** Takes time in proportion to the batch. A thread's batches come in their order, whatever others do. */
  add(batch: EventBatch): void;
  /** The trace so far. `at`: ms since the main module began. */
  snapshot(at: number): Trace;
  /**
   * Of all that was added.
   *
   * @param at as for `snapshot`
   * @param cores threads that the machine runs at once
   */
  measures(at: number, cores: number): TraceMeasures;
  /** Events that were not taken: past the cap, or without sense. */
  readonly dropped: number;
}

export function createTraceReducer(): TraceReducer {
  const run = createRunRecord();
  let zero = 0;
  let kept = 0;
  let dropped = 0;
  /** The last snapshot, where nothing was told since. */
  let last: Trace | undefined;

  function snapshot(told: number): Trace {
    const at = Number.isFinite(told) ? Math.max(0, told) : 0;
    if (last?.wallMs !== at) last = takeSnapshot(run, zero, at);
    return last;
  }

  return {
    begin(at) {
      if (!Number.isFinite(at)) return;
      zero = at;
      last = undefined;
      for (const task of run.tasks) task.made = undefined;
    },
    thread(thread, name, startAt) {
      const record = threadOf(run, thread);
      if (record === undefined) return;
      record.name = name;
      if (Number.isFinite(startAt)) record.startedAt = startAt;
      last = undefined;
    },
    ended(thread, at) {
      const record = threadOf(run, thread);
      if (record === undefined || record.endedAt !== undefined || !Number.isFinite(at)) return;
      record.endedAt = at;
      last = undefined;
      for (const task of record.tasks) task.made = undefined;
    },
    add({ thread, sources, events }) {
      const record = threadOf(run, thread);
      if (record === undefined) return;
      last = undefined;
      for (const source of sources) {
        if (record.sources.length < sourceCap) record.sources.push(source);
      }
      for (let index = 0; index + eventStride <= events.length; index += eventStride) {
        const code = events[index] ?? -1;
        const at = nextTime(record, events[index + 3] ?? 0);
        const isFull = kept >= eventCap;
        if (isFull) giveThread(record, undefined, at);
        // Past the cap tasks still end: there are no more ends than there were starts.
        const isWanted = !isFull || code % codeStride === eventKinds.end;
        if (
          isWanted &&
          takeEvent(run, record, code, events[index + 1] ?? -1, events[index + 2] ?? -1, at)
        ) {
          kept++;
          record.firstAt ??= at;
          record.lastAt = at;
        } else dropped++;
      }
    },
    snapshot,
    measures(at, cores) {
      return measureTrace(snapshot(at), countInFlight(run), cores);
    },
    get dropped() {
      return dropped;
    },
  };
}

import type { TaskRecord } from "./task-record.ts";
import type { MessageEnd, TraceMessage } from "./trace.ts";

/** One end of a message, as its thread told it. */
export interface MessageRecord {
  readonly id: number;
  readonly thread: number;
  /** Id of a task, or -1. */
  readonly task: number;
  /** ms since the run began. */
  readonly at: number;
}

/** ms: by so much two threads' clocks may differ where the page is not isolated. */
const clockSkewMs = 1;

/** Whether the clocks allow that one is the other's message. */
export const canBePair = (sent: MessageRecord, receivedAt: number): boolean =>
  receivedAt >= sent.at - clockSkewMs;

/**
 * The messages that have arrived, in the order in which they were sent.
 *
 * @param sent by id
 * @param toTime from a thread's ms since the run began to the trace's ms
 */
export function pairMessages(
  sent: ReadonlyMap<number, MessageRecord>,
  received: readonly MessageRecord[],
  taskById: ReadonlyMap<number, TaskRecord>,
  toTime: (thread: number, at: number) => number,
): TraceMessage[] {
  const toEnd = ({ thread, task, at }: MessageRecord): MessageEnd => ({
    thread,
    task: taskById.get(task)?.thread === thread ? task : undefined,
    at: toTime(thread, at),
  });
  return received
    .flatMap((to) => {
      const from = sent.get(to.id);
      return from !== undefined && canBePair(from, to.at) ? [{ from, to }] : [];
    })
    .sort(
      (one, other) =>
        one.from.at - other.from.at ||
        one.from.id - other.from.id ||
        one.to.thread - other.to.thread ||
        one.to.at - other.to.at,
    )
    .map(({ from, to }) => {
      const end = toEnd(from);
      const arrival = toEnd(to);
      return { from: end, to: { ...arrival, at: Math.max(end.at, arrival.at) } };
    });
}

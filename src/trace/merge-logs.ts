/** All threads' events in one order, in which each thread's own order holds. */
import { eventKinds } from "./events.ts";
import { canBePair, type MessageRecord } from "./pair-messages.ts";
import type { LoggedEvent, ThreadRecord } from "./thread-record.ts";

/** That a thread was ended, as an event behind its last. */
export const closeKind = -1;

/** What makes room: of two that happen at once on different threads it comes first. */
const endings: ReadonlySet<number> = new Set([
  closeKind,
  eventKinds.end,
  eventKinds.park,
  eventKinds.change,
]);

interface Head {
  readonly record: ThreadRecord;
  next: number;
  event: LoggedEvent | undefined;
  at: number;
}

/**
 * By time. What happens at once on two threads: endings first, then the lower thread. No message is
 * received before it was sent, even where the clocks differ and say so.
 *
 * @param sent by the message's id
 */
export function mergeLogs(
  threads: readonly ThreadRecord[],
  sent: ReadonlyMap<number, MessageRecord>,
  visit: (event: LoggedEvent, thread: ThreadRecord) => void,
): void {
  const heads: Head[] = [...threads]
    .sort((one, other) => one.thread - other.thread)
    .map((record) => ({ record, next: 0, event: undefined, at: 0 }));
  for (const head of heads) step(head);
  const hasPassed = new Set<number>();

  const isEarly = (event: LoggedEvent): boolean => {
    if (event.kind !== eventKinds.start && event.kind !== eventKinds.receive) return false;
    if (event.other < 0 || hasPassed.has(event.other)) return false;
    const from = sent.get(event.other);
    return from !== undefined && canBePair(from, event.at);
  };

  for (;;) {
    let first: Head | undefined;
    let isFirstEarly = false;
    for (const head of heads) {
      if (head.event === undefined) continue;
      const isHeadEarly = isEarly(head.event);
      // One that waits for a message goes only where all do: those threads do not tell the truth.
      const isBetter =
        first === undefined ||
        (isFirstEarly === isHeadEarly ? isBefore(head, first) : isFirstEarly);
      if (isBetter) {
        first = head;
        isFirstEarly = isHeadEarly;
      }
    }
    if (first?.event === undefined) return;
    if (first.event.kind === eventKinds.send) hasPassed.add(first.event.other);
    visit(first.event, first.record);
    step(first);
  }
}

function step(head: Head): void {
  const { log, endedAt } = head.record;
  head.event =
    head.next === log.length && endedAt !== undefined
      ? { kind: closeKind, at: endedAt, task: undefined, other: -1 }
      : log[head.next];
  head.next++;
  // What a thread tells from after its end it did before.
  head.at = Math.min(head.event?.at ?? Infinity, endedAt ?? Infinity);
}

function isBefore(one: Head, other: Head): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return isEnding(one) && !isEnding(other);
}

const isEnding = ({ event }: Head): boolean => event !== undefined && endings.has(event.kind);

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
    let first: Candidate | undefined;
    let second: Candidate | undefined;
    for (const head of heads) {
      if (head.event === undefined) continue;
      const candidate = { head, isEarly: isEarly(head.event) };
      if (first === undefined || goesBefore(candidate, first)) {
        second = first;
        first = candidate;
      } else if (second === undefined || goesBefore(candidate, second)) second = candidate;
    }
    if (first === undefined) return;
    // A thread mostly tells much in a row. Until it sends, the others wait for what they waited for.
    const { head } = first;
    for (;;) {
      const { event, record } = head;
      if (event === undefined) break;
      visit(event, record);
      step(head);
      if (event.kind === eventKinds.send) {
        hasPassed.add(event.other);
        break;
      }
      if (head.event === undefined || isEarly(head.event)) break;
      if (second !== undefined && !goesBefore({ head, isEarly: false }, second)) break;
    }
  }
}

interface Candidate {
  readonly head: Head;
  /** It waits for a message. */
  readonly isEarly: boolean;
}

/** One that waits for a message goes only where all do: those threads do not tell the truth. */
function goesBefore(one: Candidate, other: Candidate): boolean {
  if (one.isEarly !== other.isEarly) return other.isEarly;
  const [a, b] = [one.head, other.head];
  if (a.at !== b.at) return a.at < b.at;
  if (isEnding(a) !== isEnding(b)) return isEnding(a);
  return a.record.thread < b.record.thread;
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

const isEnding = ({ event }: Head): boolean => event !== undefined && endings.has(event.kind);

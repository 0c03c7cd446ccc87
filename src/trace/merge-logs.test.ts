import fc from "fast-check";
import { expect, test } from "vitest";
import { eventKinds } from "./events.ts";
import { closeKind, mergeLogs } from "./merge-logs.ts";
import { canBePair, type MessageRecord } from "./pair-messages.ts";
import { createThreadRecord, type LoggedEvent, type ThreadRecord } from "./thread-record.ts";

const { start, end, park, change, send, receive } = eventKinds;
const kinds = [start, end, park, change, send, receive];

interface Invented {
  readonly steps: readonly { readonly kind: number; readonly wait: number; readonly id: number }[];
  readonly endedAt: number | undefined;
}

const invented: fc.Arbitrary<Invented> = fc.record({
  // Few times and few messages, so that much happens at once and waits for one another.
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      wait: fc.constantFrom(0, 0, 0, 1, 3),
      id: fc.integer({ min: -1, max: 5 }),
    }),
    { maxLength: 30 },
  ),
  endedAt: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
});

function recordOf({ steps, endedAt }: Invented, thread: number): ThreadRecord {
  const record = createThreadRecord(thread);
  record.endedAt = endedAt;
  let at = 0;
  for (const { kind, wait, id } of steps) {
    at += wait;
    record.log.push({ kind, at, task: undefined, other: id });
  }
  return record;
}

/** As the order is described, one look at all threads for each event. */
function mergePlainly(
  threads: readonly ThreadRecord[],
  sent: ReadonlyMap<number, MessageRecord>,
): [number, number, number][] {
  const logs = threads.map(({ thread, log, endedAt }) => ({
    thread,
    last: endedAt ?? Infinity,
    events: [
      ...log,
      ...(endedAt === undefined
        ? []
        : [{ kind: closeKind, at: endedAt, task: undefined, other: -1 }]),
    ] satisfies LoggedEvent[],
  }));
  const passed = new Set<number>();
  const order: [number, number, number][] = [];
  for (;;) {
    const [next] = logs
      .flatMap((log) => {
        const [event] = log.events;
        if (event === undefined) return [];
        const { kind, other } = event;
        const from = kind === start || kind === receive ? sent.get(other) : undefined;
        const waits = from !== undefined && other >= 0 && !passed.has(other);
        return [
          {
            log,
            event,
            isEarly: waits && canBePair(from, event.at) ? 1 : 0,
            at: Math.min(event.at, log.last),
            isLater: [closeKind, end, park, change].includes(kind) ? 0 : 1,
          },
        ];
      })
      .sort(
        (one, other) =>
          one.isEarly - other.isEarly ||
          one.at - other.at ||
          one.isLater - other.isLater ||
          one.log.thread - other.log.thread,
      );
    if (next === undefined) return order;
    const { log, event } = next;
    if (event.kind === send) passed.add(event.other);
    order.push([log.thread, event.kind, event.at]);
    log.events.shift();
  }
}

test("by time, endings first, and no message received before it was sent", () => {
  fc.assert(
    fc.property(fc.array(invented, { minLength: 1, maxLength: 5 }), (runs) => {
      const threads = runs.map(recordOf);
      const sent = new Map<number, MessageRecord>();
      for (const { thread, log } of threads) {
        for (const { kind, at, other } of log) {
          if (kind === send && other >= 0) sent.set(other, { id: other, thread, task: -1, at });
        }
      }
      const order: [number, number, number][] = [];
      mergeLogs(threads, sent, ({ kind, at }, { thread }) => order.push([thread, kind, at]));
      expect(order).toEqual(mergePlainly(threads, sent));
    }),
    { numRuns: 2_000 },
  );
});

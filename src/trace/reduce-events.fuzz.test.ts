import fc from "fast-check";
import { expect, test } from "vitest";
import { eventCap, createTraceReducer, type TraceReducer } from "./reduce-events.ts";
import { type InventedRun, inventedRuns } from "./testing/invent-run.ts";
import { sources } from "./testing/script-thread.ts";
import type { Span, Trace } from "./trace.ts";

function reduce({ scripts }: InventedRun): TraceReducer {
  const reducer = createTraceReducer();
  for (const script of scripts) reducer.add(script.batch());
  return reducer;
}

const byStart = (one: Span, other: Span): number => one.start - other.start || one.end - other.end;

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

/** ms; the union of spans. */
function lengthOf(spans: readonly Span[]): number {
  let reached = 0;
  let sum = 0;
  for (const { start, end } of [...spans].sort(byStart)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}

function checkShape(trace: Trace): void {
  const wall = { start: 0, end: trace.wallMs };
  const ids = new Set(trace.tasks.map(({ id }) => id));
  expect(ids.size).toBe(trace.tasks.length);
  for (const task of trace.tasks) {
    expect(isInside(task, wall)).toBe(true);
    expect(task.spans.length).toBeGreaterThan(0);
    expect(task.flights.length).toBeGreaterThan(0);
    for (const spans of [task.spans, task.flights]) {
      expect(spans.every((span) => isInside(span, task))).toBe(true);
      expect(
        spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) < span.start),
      ).toBe(true);
    }
    if (task.parent !== undefined) expect(ids.has(task.parent)).toBe(true);
  }
  for (const lane of trace.lanes) {
    const spans = trace.tasks
      .filter(({ thread }) => thread === lane.thread)
      .flatMap((t) => t.spans);
    const lasting = spans.filter(({ start, end }) => start < end).sort(byStart);
    for (const [index, span] of lasting.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(lasting[index - 1]?.end ?? 0);
    }
    expect(lane.busy.every((span) => isInside(span, lane) && span.start < span.end)).toBe(true);
    expect(isInside(lane, wall)).toBe(true);
  }
  for (const { from, to } of trace.messages) {
    expect(from.thread).not.toBe(to.thread);
    expect(to.at).toBeGreaterThanOrEqual(from.at);
  }
  for (const span of trace.merged) expect(isInside(span, wall)).toBe(true);
}

function checkParents(trace: Trace): void {
  const parents = new Map(trace.tasks.map(({ id, parent }) => [id, parent]));
  for (const { id } of trace.tasks) {
    let steps = 0;
    for (let above = parents.get(id); above !== undefined; above = parents.get(above)) {
      if (++steps > trace.tasks.length) expect.fail("a task is its own ancestor");
    }
  }
}

test("whatever runs, the trace holds together", () => {
  fc.assert(
    fc.property(inventedRuns(80), fc.integer({ min: 1, max: 4 }), (run, cores) => {
      const reducer = reduce(run);
      const trace = reducer.snapshot(run.wallMs);
      const measures = reducer.measures(run.wallMs, cores);
      checkShape(trace);
      checkParents(trace);
      for (const { thread, busy } of trace.lanes) {
        const spans = trace.tasks.filter((task) => task.thread === thread).flatMap((t) => t.spans);
        expect(lengthOf(busy)).toBeCloseTo(lengthOf(spans), 6);
      }
      expect(reducer.dropped).toBe(0);
      expect(measures.parallelism).toBeLessThanOrEqual(Math.min(cores, trace.lanes.length));
      expect(measures.concurrency).toBeLessThanOrEqual(trace.tasks.length);
      if (trace.tasks.length > 0) {
        expect(measures.concurrency).toBeGreaterThanOrEqual(1);
        expect(measures.parallelism).toBeGreaterThanOrEqual(1);
      }
    }),
  );
});

test("counts as the slow count does", () => {
  fc.assert(
    fc.property(inventedRuns(60), (run) => {
      const { concurrency, inFlight } = reduce(run).measures(run.wallMs, 1);
      expect(concurrency).toBe(run.concurrency);
      expect(inFlight).toEqual(run.inFlight);
    }),
    { numRuns: 500 },
  );
});

test("on one thread the order counts, not the clock", () => {
  fc.assert(
    fc.property(inventedRuns(60, { threadCount: 1, tickUs: 5000 }), (run) => {
      const { concurrency, inFlight } = reduce(run).measures(run.wallMs, 1);
      expect(concurrency).toBe(run.concurrency);
      expect(inFlight).toEqual(run.inFlight);
    }),
  );
});

test("batches may be cut anywhere, and threads' batches may come in any order", () => {
  const cuts = fc.array(fc.nat(60), { maxLength: 6 });
  const shuffle = fc.array(fc.nat(2), { minLength: 20, maxLength: 20 });
  const looks = fc.array(fc.nat(100), { maxLength: 4 });
  fc.assert(
    fc.property(inventedRuns(60), cuts, shuffle, looks, (run, places, order, ats) => {
      const whole = reduce(run);
      const reducer = createTraceReducer();
      const queues = run.scripts.map((script) => script.batches(places));
      for (const [turn, thread] of [...order, ...order.keys()].entries()) {
        const batch = queues[thread % queues.length]?.shift();
        if (batch === undefined) continue;
        reducer.add(batch);
        // Looks on the way change nothing.
        const at = ats[turn];
        if (at !== undefined) checkShape(reducer.snapshot(at));
      }
      for (const batch of queues.flat()) reducer.add(batch);
      expect(reducer.snapshot(run.wallMs)).toEqual(whole.snapshot(run.wallMs));
      expect(reducer.measures(run.wallMs, 2)).toEqual(whole.measures(run.wallMs, 2));
    }),
  );
});

const oddNumber = fc.oneof(
  fc.constantFrom(-1, NaN, Infinity, -Infinity, 1e300, -0, 0.5, 2 ** 53, 2 ** 63),
  fc.integer({ min: -2, max: 300 }),
  fc.double(),
);
const garbage = fc.record({
  thread: fc.oneof(fc.nat(2), fc.integer({ min: -2, max: 70 })),
  sources: fc.array(fc.constantFrom(...Object.values(sources)), { maxLength: 4 }),
  events: fc
    .array(
      fc.tuple(
        fc.oneof(fc.nat(7), fc.nat(80), oddNumber),
        fc.oneof(fc.constantFrom(0, 1, 2, 64, 65, 66, 128, 129, 130), oddNumber),
        fc.oneof(fc.constantFrom(-1, 0, 1, 2, 64, 65, 66, 128, 129, 130), oddNumber),
        oddNumber,
      ),
      { maxLength: 40, size: "max" },
    )
    .map((events) => new Float64Array(events.flat())),
});

test("garbage is dropped or clamped", () => {
  fc.assert(
    fc.property(fc.array(garbage, { maxLength: 8 }), oddNumber, oddNumber, (batches, at, end) => {
      const reducer = createTraceReducer();
      for (const batch of batches) {
        reducer.add(batch);
        checkShape(reducer.snapshot(at));
      }
      reducer.begin(at);
      reducer.thread(1, "odd", end);
      reducer.ended(1, end);
      const trace = reducer.snapshot(50);
      checkShape(trace);
      checkParents(trace);
      const calls = trace.merged.reduce((sum, span) => sum + span.calls, 0);
      const measures = reducer.measures(50, 2);
      expect(measures.concurrency).toBeLessThanOrEqual(trace.tasks.length + calls);
      expect(measures.parallelism).toBeLessThanOrEqual(2);
    }),
    { numRuns: 500 },
  );
});

test("past the cap events are dropped, but for the ends of tasks", () => {
  const reducer = createTraceReducer();
  const start = [16 * 2, 0, -1, 0];
  const changes = Array.from({ length: eventCap }, (_, index) => [
    1,
    index % 2 === 0 ? -1 : 0,
    0,
    1,
  ]);
  const late = [
    [1, 0, -1, 2],
    [2, 0, -1, 7],
  ];
  const events = new Float64Array([start, ...changes, ...late].flat());
  reducer.add({ thread: 0, sources: Object.values(sources), events });
  expect(reducer.dropped).toBe(2);
  const [task] = reducer.snapshot(9).tasks;
  expect(task).toMatchObject({ end: 7, outcome: "returned", spans: [{ start: 0, end: 1 }] });
});

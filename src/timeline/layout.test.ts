import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryTrace } from "./arbitrary-trace.ts";
import { layoutTimeline, roomyAxis } from "./layout.ts";
import { sketchTrace, thousands, workers } from "./sample-traces.ts";

const view = fc
  .tuple(
    fc.double({ min: 0, max: 900, noNaN: true }),
    fc.double({ min: 0.5, max: 1000, noNaN: true }),
  )
  .map(([from, length]) => ({ from, until: from + length }));

/** Percent that rounding may cost. */
const error = 1e-6;

describe("a layout", () => {
  test("keeps the bars of a row apart", () => {
    fc.assert(
      fc.property(arbitraryTrace, view, (trace, options) => {
        for (const { rows } of layoutTimeline(trace, options).lanes) {
          for (const { bars } of rows) {
            for (const [index, bar] of bars.entries()) {
              const next = bars[index + 1];
              if (next !== undefined) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x + error);
            }
          }
        }
      }),
    );
  });

  test("is as high at any width, each task in the same row, its bars apart", () => {
    fc.assert(
      fc.property(arbitraryTrace, fc.integer({ min: 100, max: 2000 }), (trace, width) => {
        const asBuilt = layoutTimeline(trace);
        const drawn = layoutTimeline(trace, { width });
        const rowsOf = ({ lanes }: typeof drawn): unknown =>
          lanes.map(({ rows }) => rows.map(({ y, bars }) => [y, bars.map(({ task }) => task.id)]));
        expect(drawn.height).toBe(asBuilt.height);
        expect(rowsOf(drawn)).toEqual(rowsOf(asBuilt));
        for (const { bars } of drawn.lanes.flatMap(({ rows }) => rows)) {
          for (const [index, bar] of bars.entries()) {
            const next = bars[index + 1];
            if (next !== undefined) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x + error);
          }
        }
      }),
    );
  });

  test("puts a task below the one that called it, as long as that one is in flight", () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        for (const { rows } of layoutTimeline(trace).lanes) {
          const rowOf = new Map(
            rows.flatMap(({ bars }, row) => bars.map(({ task }) => [task.id, { task, row }])),
          );
          for (const { task, row } of rowOf.values()) {
            const above = task.parent === undefined ? undefined : rowOf.get(task.parent);
            if (above === undefined || above.task.end <= task.start) continue;
            if (above.task.start < task.start) expect(row).toBeGreaterThan(above.row);
          }
        }
      }),
    );
  });

  test("stays within 0 to 100 percent and within its height", () => {
    fc.assert(
      fc.property(arbitraryTrace, view, (trace, options) => {
        const { lanes, arrows, ticks, height, end } = layoutTimeline(trace, options);
        const stretches = lanes.flatMap((lane) => [
          ...lane.busy,
          ...(lane.life === undefined ? [] : [lane.life]),
          ...lane.rows.flatMap(({ bars }) =>
            bars.flatMap((bar) => [bar, ...bar.flights, ...bar.solids]),
          ),
        ]);
        for (const { x, width } of stretches) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(100 + error);
        }
        for (const { x } of [...ticks, ...(end === undefined ? [] : [end])]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
        }
        const ys = [
          ...lanes.flatMap(({ rows }) => rows.map(({ y, height: own }) => y + own)),
          ...arrows.flatMap(({ y1, y2 }) => [y1, y2]),
        ];
        for (const y of ys) expect(y).toBeLessThanOrEqual(height);
      }),
    );
  });

  test("shows every task that is in view, as a bar or in its thread's line", () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        const { targetRows, lanes } = layoutTimeline(trace);
        const shown = targetRows
          .flatMap(({ targets }) => targets)
          .flatMap((target) => (target.kind === "task" ? [target.task.id] : []));
        expect(shown.toSorted()).toEqual(trace.tasks.map(({ id }) => id).toSorted());
        expect(lanes.length).toBe(trace.lanes.length);
      }),
    );
  });

  test("is the same for the same trace", () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        expect(layoutTimeline(trace)).toEqual(layoutTimeline(structuredClone(trace)));
      }),
    );
  });
});

test("thousands of tasks fold, and unfold where few are in view", () => {
  const [main] = layoutTimeline(thousands).lanes;
  expect(main?.rows).toEqual([]);
  expect(main?.density?.peak).toBeGreaterThan(100);
  const [start] = layoutTimeline(thousands, { from: 0, until: 40 }).lanes;
  expect(start?.density).toBeUndefined();
  expect(start?.rows[0]?.bars[0]?.task.source.name).toBe("flood.ts");
});

test("many rows have slim bars without names", () => {
  const tasks = Array.from({ length: 20 }, () => ({ name: "download", at: [0, 90] as const }));
  const [lane] = layoutTimeline(sketchTrace({ wallMs: 100, tasks })).lanes;
  expect(lane?.rows.length).toBe(20);
  expect(lane?.rows[0]?.height).toBeLessThan(10);
  expect(lane?.rows[0]?.bars[0]?.label).toBeUndefined();
});

test("a name stands where it has room", () => {
  const place = (at: readonly [number, number], busy: readonly [number, number][]) => {
    const trace = sketchTrace({ wallMs: 100, tasks: [{ name: "download", at, busy }] });
    return layoutTimeline(trace).lanes[0]?.rows[0]?.bars[0]?.label?.place;
  };
  expect(place([0, 100], [[0, 2]])).toBe("waiting");
  expect(place([0, 100], [[0, 100]])).toBe("running");
  expect(place([0, 3], [[0, 3]])).toBe("beside");
});

test("messages are arrows from bar to bar, and no more of them than can be seen", () => {
  const { arrows, lanes } = layoutTimeline(workers);
  expect(arrows.length).toBe(6);
  const [first] = arrows;
  expect(first?.y1).toBeLessThan(first?.y2 ?? 0);
  expect(first?.y2).toBe(lanes[1]?.rows[0]?.y);

  const crowd = Array.from(
    { length: 5000 },
    (_, index) => [0, undefined, index, 1, undefined, index + 1] as const,
  );
  const busy = sketchTrace({ wallMs: 5001, threads: ["main", "w"], tasks: [], messages: crowd });
  const told = layoutTimeline(busy).arrows;
  expect(told.length).toBeLessThanOrEqual(150);
  expect(told.reduce((sum, { messages }) => sum + messages, 0)).toBe(5000);
});

test("messages one upon the other are one arrow each way, and the rest stay apart", () => {
  // Three far from each other; then ten there and back within 10 ms of 1,000.
  const apart = [100, 300, 500].map((at) => [0, undefined, at, 1, undefined, at + 1] as const);
  const clump = Array.from({ length: 10 }, (_, at) => [
    [0, undefined, 900 + at, 1, undefined, 900.4 + at] as const,
    [1, undefined, 900.5 + at, 0, undefined, 900.9 + at] as const,
  ]).flat();
  const messages = [...apart, ...clump];
  const trace = sketchTrace({ wallMs: 1000, threads: ["main", "w"], tasks: [], messages });
  const told = layoutTimeline(trace).arrows.map(({ messages }) => messages);
  expect(told.slice(0, 3)).toEqual([1, 1, 1]);
  expect(told.length).toBeLessThan(9);
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(23);
  // Looked at from near, they part.
  const near = layoutTimeline(trace, { from: 899, until: 911 }).arrows;
  expect(near.length).toBe(20);
});

test("too many tasks to keep one by one are a strip that can be picked", () => {
  const merged = [{ thread: 0, start: 10, end: 90, calls: 12_000, peak: 300 }];
  const trace = sketchTrace({ wallMs: 100, tasks: [], merged });
  const { lanes, targetRows } = layoutTimeline(trace);
  expect(lanes[0]?.density?.peak).toBe(300);
  expect(targetRows[0]?.targets[0]?.kind).toBe("merged");
});

test("another run lies over it, lane by lane", () => {
  const tasks = [{ name: "task", at: [0, 50] as const }];
  const ghost = sketchTrace({ wallMs: 100, threads: ["main", "late"], tasks });
  const { lanes } = layoutTimeline(sketchTrace({ wallMs: 50, tasks }), { until: 100, ghost });
  expect(lanes.map(({ name }) => name)).toEqual(["main", "late"]);
  expect(lanes[0]?.ghosts[0]).toMatchObject({ x: 0, width: 50 });
  expect(lanes[0]?.ghosts[0]?.y).toBe(lanes[0]?.rows[0]?.y);
});

test("a run that has just begun has an axis", () => {
  const { ticks, height } = layoutTimeline({
    tasks: [],
    lanes: [],
    messages: [],
    merged: [],
    wallMs: 0,
  });
  expect(ticks.length).toBeGreaterThan(0);
  expect(height).toBeGreaterThan(0);
});

test("the axis of a run that goes on moves in steps", () => {
  expect([0, 80, 200, 700, 3000].map(roomyAxis)).toEqual([100, 100, 250, 1000, 5000]);
});

import { expect, test } from "vitest";
import { traceDelay } from "./align-lines.ts";
import { firstBusyTogether } from "./busy-together.ts";
import { firstPeak, firstPeakOf } from "./first-peak.ts";
import type { Task, Trace } from "./trace.ts";

function call(id: number, start: number, end: number, spans: readonly [number, number][]): Task {
  return {
    id,
    source: { kind: "async", name: id === 9 ? "other" : "task", place: undefined },
    thread: 0,
    parent: undefined,
    start,
    end,
    outcome: "returned",
    spans: spans.map(([from, to]) => ({ start: from, end: to })),
    flights: [{ start, end }],
  };
}

test("the first instant of the most tasks in flight, and who joined last", () => {
  const tasks = [call(1, 0, 5, [[0, 1]]), call(2, 1, 9, [[1, 2]]), call(3, 5, 9, [[5, 6]])];
  expect(firstPeak({ tasks })).toMatchObject({ at: 1, count: 2, task: { id: 2 } });
  expect(firstPeak({ tasks: [] })).toBeUndefined();
});

test("a task that waits for others is none beside them", () => {
  const child = { ...call(2, 1, 5, [[1, 2]]), parent: 1 };
  expect(firstPeak({ tasks: [call(1, 0, 6, [[0, 1]]), child] })).toMatchObject({ count: 1 });
});

test("one that starts where another ends is one after the other", () => {
  const tasks = [call(1, 0, 5, [[0, 5]]), call(2, 5, 9, [[5, 9]])];
  expect(firstPeak({ tasks })?.count).toBe(1);
  expect(firstPeakOf({ tasks }, "task")?.count).toBe(1);
});

test("calls of one name", () => {
  const tasks = [call(1, 0, 5, []), call(9, 1, 5, []), call(2, 2, 5, [])];
  expect(firstPeakOf({ tasks }, "task")).toMatchObject({ at: 2, count: 2, task: { id: 2 } });
  expect(firstPeakOf({ tasks }, "none")).toBeUndefined();
});

test("a call of no length is over before the next one", () => {
  const tasks = [call(1, 1, 1, []), call(2, 2, 2, []), call(3, 3, 3, []), call(4, 4, 5, [])];
  expect(firstPeakOf({ tasks }, "task")).toMatchObject({ at: 1, count: 1, task: { id: 1 } });
  const beside = [call(1, 0, 9, []), call(2, 5, 5, []), call(3, 5, 5, [])];
  expect(firstPeakOf({ tasks: beside }, "task")).toMatchObject({
    at: 5,
    count: 2,
    task: { id: 2 },
  });
});

test("when threads were first busy together for a millisecond", () => {
  const threads = [
    [{ start: 0, end: 9 }],
    [
      { start: 1, end: 1.5 },
      { start: 4, end: 8 },
    ],
  ];
  expect(firstBusyTogether(threads, 1)).toBe(0);
  expect(firstBusyTogether(threads, 2)).toBe(4);
  expect(firstBusyTogether(threads, 3)).toBeUndefined();
});

test("lines fall into the spans in which they were printed", () => {
  const trace: Pick<Trace, "lanes" | "tasks"> = {
    lanes: [
      {
        thread: 0,
        name: "main",
        start: 0,
        end: 300,
        busy: [
          { start: 1, end: 3 },
          { start: 300, end: 301 },
        ],
      },
    ],
    tasks: [
      call(1, 1, 300, [
        [1, 2],
        [300, 301],
      ]),
      call(2, 2, 300, [[2, 3]]),
    ],
  };
  const delay = traceDelay(trace, [
    { thread: 0, at: 8.5 },
    { thread: 0, at: 9.5 },
    { thread: 0, at: 307.5 },
  ]);
  expect(delay).toBeGreaterThan(6.5);
  expect(delay).toBeLessThan(7.5);
  expect(traceDelay(trace, [{ thread: 5, at: 4 }])).toBe(0);
});

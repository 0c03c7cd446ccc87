import { expect, test } from "vitest";
import { shortenTrace } from "./shorten-trace.ts";
import type { Trace } from "./trace.ts";

const limits = { tasks: 10, spans: 10, flights: 10, busy: 10, messages: 10, merged: 10 };

test("a lane that does not fit closes its shortest gaps", () => {
  // Gaps of 5, 1 and 9 ms.
  const busy = [
    { start: 0, end: 10 },
    { start: 15, end: 20 },
    { start: 21, end: 30 },
    { start: 39, end: 40 },
  ];
  const trace: Trace = {
    tasks: [],
    lanes: [{ thread: 0, name: "main", start: 0, end: 40, busy }],
    messages: [],
    merged: [],
    wallMs: 40,
  };
  const busyWithin = (limit: number) =>
    shortenTrace(trace, { ...limits, busy: limit }).lanes[0]?.busy;
  expect(busyWithin(4)).toEqual(busy);
  expect(busyWithin(3)).toEqual([busy[0], { start: 15, end: 30 }, busy[3]]);
  expect(busyWithin(2)).toEqual([{ start: 0, end: 30 }, busy[3]]);
  expect(busyWithin(1)).toEqual([{ start: 0, end: 40 }]);
});

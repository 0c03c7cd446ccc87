import { describe, expect, it } from "vitest";
import { sketchTrace } from "../../timeline/sample-traces.ts";
import {
  busyMs,
  calledAfter,
  callsOf,
  firstBusyTogether,
  longestBusy,
  mostInFlight,
  runningAt,
  unfinishedCalls,
} from "./trace-facts.ts";

/** Three downloads, the second and third of which overlap, and one that never ends; a worker at work. */
const trace = sketchTrace({
  wallMs: 100,
  threads: ["main", "w.ts"],
  tasks: [
    { name: "main.ts", kind: "module", at: [0, 100], busy: [[0, 5]] },
    { name: "download", at: [5, 20], busy: [[5, 6]], from: "task.ts:3" },
    { name: "download", at: [20, 40], busy: [[20, 30]], from: "task.ts:3" },
    { name: "download", at: [30, 60], busy: [[30, 31]], from: "task.ts:3" },
    { name: "hang", at: [50, 100], busy: [[50, 51]], outcome: "unfinished" },
    { name: "count", thread: 1, at: [25, 70], busy: [[25, 70]], from: "w.ts:1" },
    { name: "setTimeout", kind: "timer", at: [80, 81], busy: [[80, 81]] },
  ],
});

describe("what a trace is asked", () => {
  it("counts calls by name and file, and the most at once with its moment", () => {
    expect(callsOf(trace, "download")).toHaveLength(3);
    expect(callsOf(trace, "download", "other.ts")).toHaveLength(0);
    expect(callsOf(trace, "setTimeout")).toHaveLength(0);
    // One ends as the next begins: never two.
    expect(mostInFlight(callsOf(trace, "download").slice(0, 2))).toEqual({ value: 1, at: 5 });
    expect(mostInFlight(callsOf(trace, "download"))).toEqual({ value: 2, at: 30 });
    expect(mostInFlight([])).toEqual({ value: 0, at: 0 });
  });

  it("knows what runs at a moment, what begins after it, and what never ends", () => {
    expect(runningAt(trace, 35)).toEqual(["download", "count", "download"]);
    expect(runningAt(trace, 60)).toEqual(["count", "hang"]);
    expect(runningAt(trace, 1_000)).toEqual(["hang"]);
    expect(calledAfter(trace, 30)).toEqual(["hang"]);
    expect(unfinishedCalls(trace)).toEqual(["hang"]);
  });

  it("finds the longest stretch of a thread, and its moment", () => {
    expect(longestBusy(trace, 1)).toEqual({ value: 45, at: 25 });
    expect(longestBusy(trace, 0)).toEqual({ value: 11, at: 20 });
    expect(longestBusy(trace, 7)).toEqual({ value: 0, at: 0 });
    expect(busyMs(trace, 1)).toBe(45);
    expect(busyMs(trace)).toBe(64);
  });

  it("finds when so many threads were busy", () => {
    expect(firstBusyTogether(trace.lanes, 2)).toBe(25);
    expect(firstBusyTogether(trace.lanes, 3)).toBeUndefined();
  });
});

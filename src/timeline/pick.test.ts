import { expect, test } from "vitest";
import { layoutTimeline } from "./layout.ts";
import { nextTarget, targetAt, type Direction } from "./pick.ts";
import { gather, inTurn, sketchTrace, thousands } from "./sample-traces.ts";
import type { Target } from "./target.ts";

const nameOf = (target: Target | undefined): string =>
  target?.kind === "task" ? `${target.task.source.name} ${String(target.task.id)}` : "";

test("a pointer picks the nearest bar", () => {
  const layout = layoutTimeline(inTurn);
  const row = layout.lanes[0]?.rows[1];
  const y = (row?.y ?? 0) + 5;
  expect([10, 50, 90].map((x) => nameOf(targetAt(layout, x, y)))).toEqual([
    "task 1",
    "task 3",
    "task 5",
  ]);
  expect(nameOf(targetAt(layout, 50, y + 400))).toBe("task 3");
});

test("a row further off counts for more than a bar further along", () => {
  const trace = sketchTrace({
    wallMs: 1000,
    tasks: [
      { name: "whole", at: [0, 1000] },
      { name: "short", at: [0, 200] },
    ],
  });
  const layout = layoutTimeline(trace);
  const [whole, short] = layout.targetRows;
  if (whole === undefined || short === undefined) throw new Error("Expected two rows.");
  const y = short.y + short.height / 2;
  const across = y - (whole.y + whole.height);
  /** Of a pointer in the row of "short", so many px behind its end. */
  const beside = (px: number): string =>
    nameOf(targetAt(layout, (200 + px * layout.scale.msPerPixel) / 10, y));
  expect(beside(across * 2)).toBe("short 1");
  expect(beside(across * 4)).toBe("whole 0");
});

test("in a folded lane height chooses among all that are in flight", () => {
  const layout = layoutTimeline(thousands);
  const strip = layout.lanes[0]?.density;
  const y = strip?.y ?? 0;
  const picks = [1, 15, 40].map((down) => nameOf(targetAt(layout, 50, y + down)));
  expect(new Set(picks).size).toBe(3);
});

test("keys go by time within a lane, and from row to row", () => {
  const layout = layoutTimeline(gather);
  const walk = (directions: readonly Direction[]): readonly string[] => {
    let target = nextTarget(layout, gather, undefined, "right");
    return directions.map((direction) =>
      nameOf((target = nextTarget(layout, gather, target, direction))),
    );
  };
  expect(walk(["first", "right", "right", "right", "left"])).toEqual([
    "gather.ts 0",
    "task 1",
    "task 3",
    "task 5",
    "task 3",
  ]);
  expect(walk(["first", "down", "down", "down", "down", "up"])).toEqual([
    "gather.ts 0",
    "task 1",
    "task 3",
    "task 5",
    "task 5",
    "task 3",
  ]);
  expect(walk(["last", "right"])).toEqual(["setTimeout 6", "setTimeout 6"]);
});

test("keys go on along the lane where the view ends", () => {
  const trace = sketchTrace({
    wallMs: 1000,
    threads: ["main", "worker"],
    tasks: [
      { name: "main", at: [0, 1000] },
      { name: "first", thread: 1, at: [10, 20] },
      { name: "near", thread: 1, at: [100, 110] },
      { name: "far", thread: 1, at: [600, 610] },
      { name: "last", thread: 1, at: [900, 910] },
    ],
  });
  const [, , near, far] = layoutTimeline(trace).targetRows.flatMap(({ targets }) => targets);
  expect([near, far].map(nameOf)).toEqual(["near 2", "far 3"]);
  const zoomed = layoutTimeline(trace, { from: 80, until: 280 });
  const from = (target: Target | undefined): readonly string[] =>
    (["left", "right", "first", "last"] as const).map((direction) =>
      nameOf(nextTarget(zoomed, trace, target, direction)),
    );
  expect(from(near)).toEqual(["first 1", "far 3", "first 1", "last 4"]);
  // It has left the view.
  expect(from(far)).toEqual(["near 2", "last 4", "first 1", "last 4"]);
});

test("keys tell merged stretches apart that begin at once", () => {
  const span = { thread: 0, calls: 2, peak: 1 };
  const merged = [
    { ...span, start: 5, end: 5 },
    { ...span, start: 5, end: 9 },
    { ...span, start: 9, end: 20 },
  ];
  const trace = sketchTrace({ wallMs: 100, tasks: [], merged });
  const layout = layoutTimeline(trace);
  let target = nextTarget(layout, trace, undefined, "right");
  for (const { end } of merged) {
    expect(target?.end).toBe(end);
    target = nextTarget(layout, trace, target, "right");
  }
});

import { expect, test } from "vitest";
import { layoutTimeline } from "./layout.ts";
import { nextTarget, targetAt, type Direction } from "./pick.ts";
import { gather, inTurn, thousands } from "./sample-traces.ts";
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
    let target = nextTarget(layout, undefined, "right");
    return directions.map((direction) => nameOf((target = nextTarget(layout, target, direction))));
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

import { expect, test } from "vitest";
import { densityOf } from "./density.ts";
import { sketchTrace } from "./sample-traces.ts";
import { createScale } from "./scale.ts";

const scale = createScale(0, 100, 680);
const call = (start: number, end: number, parent?: number) =>
  ({ name: "task", at: [start, end], ...(parent === undefined ? {} : { parent }) }) as const;

function peakOf(tasks: Parameters<typeof sketchTrace>[0]["tasks"]): number {
  return densityOf(sketchTrace({ wallMs: 100, tasks }).tasks, [], scale).peak;
}

test("counts who is in flight and waits for nobody here", () => {
  expect(peakOf([call(0, 100), call(0, 50, 0), call(10, 60, 0)])).toBe(2);
  expect(peakOf([call(0, 100), call(0, 50, 0), call(50, 100, 0)])).toBe(1);
});

test("what takes no time is counted too", () => {
  expect(peakOf([call(10, 10), call(10, 10)])).toBe(1);
});

test("what a task leaves in flight is its parent's", () => {
  expect(peakOf([call(0, 100), call(1, 2, 0), call(1.5, 90, 1)])).toBe(1);
});

test("what takes no time is not counted beside what its parent has begun", () => {
  const ended = [call(0, 100), call(0, 10, 0), call(0, 50, 0), call(15, 50, 0)];
  expect(peakOf([...ended, call(20, 20, 1)])).toBe(2);
  expect(peakOf([call(0, 100), call(10, 10, 0), call(10, 90, 1)])).toBe(1);
});

test("nobody in flight has no shape", () => {
  expect(densityOf([], [], scale)).toEqual({ peak: 0, shape: "" });
});

import { expect, test } from "vitest";
import type { Plot, PlotMark } from "../../console/display.ts";
import { countPieces, mostPieces } from "./plot-pieces.ts";

const rows = (count: number, of: (index: number) => Record<string, string | number>) =>
  Array.from({ length: count }, (_, index) => of(index));
const plotOf = (marks: readonly PlotMark[], scales: Plot["scales"] = {}): Plot => ({
  marks,
  scales,
  title: "",
  alt: "",
});

test("records of numbers are a piece each", () => {
  const data = rows(500, (x) => ({ x, y: x }));
  expect(countPieces(plotOf([{ type: "dot", data, channels: { x: "x", y: "y" } }]))).toBe(501);
});

test("a kind has a label of its own, of numbers too where they are places", () => {
  const named = rows(30, (index) => ({ x: `kind ${String(index)}`, y: index }));
  const numbered = rows(30, (x) => ({ x, y: x }));
  const channels = { x: "x", y: "y" } as const;
  expect(countPieces(plotOf([{ type: "dot", data: named, channels }]))).toBe(30 + 1 + 30);
  expect(countPieces(plotOf([{ type: "barY", data: numbered, channels }]))).toBe(30 + 1 + 30);
  const dots: PlotMark = { type: "dot", data: numbered, channels };
  expect(countPieces(plotOf([dots], { x: { type: "point" } }))).toBe(30 + 1 + 30);
});

test("each facet has axes of its own", () => {
  const data = rows(500, (index) => ({ x: `k${String(index)}`, y: 1, f: `f${String(index)}` }));
  const bars: PlotMark = { type: "barY", data, channels: { x: "x", y: "y", fx: "f" } };
  expect(countPieces(plotOf([bars]))).toBeGreaterThan(250_000);
  expect(mostPieces).toBeLessThan(250_000);
});

test("what stands in no facet stands in all", () => {
  const data = rows(40, (index) => ({ x: index, f: `f${String(index)}` }));
  const marks: PlotMark[] = [
    { type: "dot", data, channels: { x: "x", fx: "f" } },
    { type: "ruleX", data, channels: { x: "x" } },
  ];
  expect(countPieces(plotOf(marks))).toBe(80 + 40 * (1 + 40) + 40);
});

test("a field that a record only inherits counts as none", () => {
  const plot = plotOf([{ type: "dot", data: [{}], channels: { x: "toString" } }]);
  expect(countPieces(plot)).toBeLessThan(5);
});

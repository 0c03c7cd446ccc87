import { expect, test } from "vitest";
import type { Plot } from "../../console/display.ts";
import { plotNumbers } from "./plot-numbers.ts";

const plotOf = (count: number): Plot => ({
  title: "",
  marks: [
    {
      type: "line",
      data: Array.from({ length: count }, (_, index) => ({
        n: index + 1,
        times: 1 + index * 0.937,
      })),
      channels: { x: "n", y: "times" },
    },
  ],
  scales: {},
  alt: "Nearly twice as fast.",
});

test("few points are named one by one", () => {
  expect(plotNumbers(plotOf(2))).toBe(
    "Plot. Line: 2 points, n from 1 to 2, times from 1 to 1.94. 1, 1; 2, 1.94.",
  );
});

test("of many it is said how far they reach", () => {
  expect(plotNumbers(plotOf(60))).toBe(
    "Plot. Line: 60 points, n from 1 to 60, times from 1 to 56.28.",
  );
});

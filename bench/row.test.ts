import { describe, expect, it } from "vitest";
import { isMet, tableText } from "./row.ts";
import type { Row } from "./row.ts";
import { summarize } from "./statistics.ts";

const row: Row = {
  engine: "Chromium",
  name: "start",
  unit: "ms",
  ours: summarize([3, 4, 5]),
  baseline: { name: "a bare worker", summary: summarize([8]) },
  aim: { kind: "ratio at most", value: 0.6 },
};

describe("a row", () => {
  it.each<[Row["aim"], boolean | undefined]>([
    [{ kind: "ratio at most", value: 0.5 }, true],
    [{ kind: "ratio at most", value: 0.49 }, false],
    [{ kind: "at most", value: 4 }, true],
    [{ kind: "at least", value: 4 }, true],
    [{ kind: "at least", value: 4.1 }, false],
    [undefined, undefined],
  ])("with the aim %j is met: %s", (aim, met) => {
    expect(isMet({ ...row, aim })).toBe(met);
  });

  it("has no ratio to a baseline of 0", () => {
    const none = { ...row, baseline: { name: "a bare worker", summary: summarize([0]) } };
    expect(isMet(none)).toBe(false);
    expect(tableText([none])).not.toMatch(/NaN|Infinity/);
  });

  it("stands in a table with its ratio", () => {
    expect(tableText([row]).split("\n")[1]).toBe(
      "Chromium  start     4.00 ms  3.00 … 5.00  8.00 ms, a bare worker  0.50   ratio ≤ 0.6  yes",
    );
  });
});

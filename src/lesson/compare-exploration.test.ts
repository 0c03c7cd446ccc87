import { expect, test } from "vitest";
import { compareExploration, toRecorded } from "./compare-exploration.ts";

const broken = {
  outcome: "broken",
  schedules: 6,
  failed: 4,
  confirmed: "yes",
  sentence: "4 of all 6 interleavings fail.",
};

test("what is as the fence says has no differences", () => {
  expect(compareExploration("broken", broken)).toEqual([]);
  expect(compareExploration("any", broken)).toEqual([]);
  expect(compareExploration("broken", { ...broken, confirmed: "unplayable" })).toEqual([]);
});

test.each([
  ["holds", broken, "expected: holds"],
  ["any", { ...broken, outcome: "unexplorable" }, "expected: broken, holds or cut-short"],
  ["broken", { ...broken, confirmed: "no" }, "goes another way"],
] as const)("%s, found %o", (wanted, found, text) => {
  expect(compareExploration(wanted, found).join()).toContain(text);
});

test("only what has an outcome is recorded", () => {
  expect(toRecorded(broken)).toEqual({
    outcome: "broken",
    schedules: 6,
    failed: 4,
    sentence: "4 of all 6 interleavings fail.",
  });
  expect(toRecorded({ ...broken, outcome: "unexplorable" })).toBeUndefined();
});

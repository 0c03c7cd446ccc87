import { describe, expect, it } from "vitest";
import { summarize } from "./statistics.ts";

describe("a summary", () => {
  it("has the middle of an odd number of samples", () => {
    expect(summarize([3, 1, 10])).toEqual({ median: 3, min: 1, max: 10, count: 3 });
  });

  it("has the mean of the two in the middle of an even number", () => {
    expect(summarize([4, 1, 2, 100]).median).toBe(3);
  });

  it("needs a sample", () => {
    expect(() => summarize([])).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import type { Verdict } from "../exercise/verdict.ts";
import { compareAttempt, compareSolution, compareStarter } from "./compare-grade.ts";

const passed: Verdict = { name: "a", passed: true };
const failed: Verdict = {
  name: "b",
  passed: false,
  message: "at once: expected at most 3, found 9",
  scenario: 0,
};
const location = { path: "w.ts", line: 1, column: 1 };

describe("what verify holds an exercise to", () => {
  it("its starter fails somewhere", () => {
    expect(compareStarter([passed, failed])).toEqual([]);
    expect(compareStarter([passed])).toHaveLength(1);
  });

  it("its solution passes everywhere", () => {
    expect(compareSolution([passed])).toEqual([]);
    expect(compareSolution([passed, failed])).toEqual([
      'the check "b"\n  expected: passed\n  found:    at once: expected at most 3, found 9',
    ]);
  });

  it.each([
    ["b", "expected at most 3, found 9", 0],
    ["b", "expected at most 3, found {int 4..9}", 0],
    ["b", "expected at most 3, found {int 4..8}", 1],
    ["b", "found 3", 1],
    ["a", "found 9", 1],
    ["c", "found 9", 1],
  ])("a wrong attempt fails at %o and says %o: %d differences", (fails, says, count) => {
    const claims = [{ fails, says, location }];
    expect(compareAttempt({ claims }, [passed, failed])).toHaveLength(count);
  });
});

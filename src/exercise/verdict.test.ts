import { describe, expect, it } from "vitest";
import { readVerdicts } from "./verdict.ts";

const passed = { name: "a", passed: true } as const;

describe("the judge's word", () => {
  it("is taken by the names of the checks", () => {
    const failed = { name: "b", passed: false, message: "m", scenario: 0 } as const;
    expect(readVerdicts({ verdicts: [failed, passed] }, ["a", "b"])).toEqual([passed, failed]);
  });

  it.each([
    undefined,
    null,
    "passed",
    {},
    { verdicts: "all" },
    { verdicts: [{ ...passed, more: 1 }] },
    { verdicts: [{ name: "a", passed: "yes" }] },
    { verdicts: [passed], more: 1 },
  ])("is a failure where it is anything else: %o", (answer) => {
    expect(readVerdicts(answer, ["a"])).toMatchObject([{ name: "a", passed: false }]);
  });

  it("is a failure for each check that it does not tell of", () => {
    expect(readVerdicts({ verdicts: [passed] }, ["a", "b"])).toMatchObject([
      { passed: true },
      { name: "b", passed: false },
    ]);
    expect(readVerdicts({ verdicts: [] }, ["a"])).toMatchObject([{ passed: false }]);
  });
});

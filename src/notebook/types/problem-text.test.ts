import { expect, test } from "vitest";
import type { CellProblem } from "./notebook-types.ts";
import { problemCode, problemCount } from "./problem-text.ts";

const problem = (isExpected: boolean): CellProblem => ({
  code: 2322,
  message: "Type 'string' is not assignable to type 'number'.",
  from: 6,
  to: 7,
  line: 1,
  column: 7,
  isExpected,
});

test("an error that the cell is about is named as what it is", () => {
  expect(problemCode(problem(false))).toBe("TypeScript 2322");
  expect(problemCode(problem(true))).toBe("TypeScript 2322, which this cell is meant to show");
});

test.each([
  [[], "No type problems"],
  [[true], "No type problems but the one meant"],
  [[false], "1 type problem"],
  [[true, false], "1 type problem"],
  [[false, false], "2 type problems"],
])("%o: %s", (expected, text) => {
  expect(problemCount(expected.map(problem))).toBe(text);
});

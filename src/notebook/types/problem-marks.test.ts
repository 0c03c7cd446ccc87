import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import type { CellProblem } from "./notebook-types.ts";
import { diagnostics } from "./problem-marks.ts";

const doc = Text.of(["const n: number = 'a';", "void (n"]);

const problem = (from: number, to: number, isExpected = false): CellProblem => ({
  code: 2322,
  message: "…",
  from,
  to,
  line: 1,
  column: 1,
  isExpected,
});

test("a problem's place is the reader's text", () => {
  const [mark] = diagnostics([problem(6, 7)], doc);
  expect(mark).toMatchObject({ from: 6, to: 7, severity: "error" });
});

test("what is meant to be wrong is no error", () => {
  expect(diagnostics([problem(6, 7, true)], doc)[0]?.severity).toBe("info");
});

test("the first fifty are marked: each mark costs with every key", () => {
  const many = Array.from({ length: 12_551 }, (_, index) => problem(index, index + 1));
  expect(diagnostics(many, doc)).toHaveLength(50);
});

test("a problem at the end of the source, past the editor's text, is marked at its end", () => {
  const end = doc.length;
  expect(diagnostics([problem(end + 1, end + 1)], doc)[0]).toMatchObject({ from: end, to: end });
  expect(diagnostics([problem(end - 1, end + 1)], doc)[0]).toMatchObject({
    from: end - 1,
    to: end,
  });
});

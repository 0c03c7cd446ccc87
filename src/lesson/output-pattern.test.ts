import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapePattern } from "../console/testing/escape-pattern.ts";
import { compareOutput } from "./output-pattern.ts";

describe("the output", () => {
  const ordered = (lines: string[]) => ({ lines, unordered: false });
  const unordered = (lines: string[]) => ({ lines, unordered: true });

  test("is the same, line by line", () => {
    expect(compareOutput(ordered(["a", "{int 1..2}"]), ["a", "2"])).toBeUndefined();
  });

  test("a text with line breaks is several lines", () => {
    expect(compareOutput(ordered(["a", "b"]), ["a\nb"])).toBeUndefined();
  });

  test("says where it first differs", () => {
    expect(compareOutput(ordered(["a", "b {any}", "c"]), ["a", "x", "y"])).toEqual({
      line: 2,
      expected: "b {any}",
      found: "x",
      message: "line 2 of the output\n  expected: `b {any}`\n  found:    `x`",
    });
  });

  test("says what is missing and what is too much", () => {
    expect(compareOutput(ordered(["a"]), [])).toMatchObject({ line: 1, found: undefined });
    expect(compareOutput(ordered([]), ["a"])).toMatchObject({ line: 1, expected: undefined });
    expect(compareOutput(ordered(["a"]), ["a", ""])?.message).toBe(
      "line 2 of the output\n  expected: nothing more\n  found:    an empty line",
    );
  });

  test("in another order is the same only where that is free", () => {
    expect(compareOutput(unordered(["a", "b"]), ["b", "a"])).toBeUndefined();
    expect(compareOutput(ordered(["a", "b"]), ["b", "a"])).toMatchObject({ line: 1 });
  });

  test("finds an assignment where the first fit is not the right one", () => {
    expect(compareOutput(unordered(["{any}", "b"]), ["b", "a"])).toBeUndefined();
    expect(compareOutput(unordered(["{any}", "{int 1..2}", "1"]), ["1", "2", "x"])).toBeUndefined();
  });

  test("of free order names a line that is missing and one that is too much", () => {
    expect(compareOutput(unordered(["a", "b", "c"]), ["c", "x", "a"])).toMatchObject({
      expected: "b",
      found: "x",
    });
    expect(compareOutput(unordered(["a"]), ["a", "a"])).toMatchObject({
      expected: undefined,
      found: "a",
    });
  });

  test("a shuffle of what is expected is always accepted, and never with a line more", () => {
    const lines = fc.array(fc.string().filter((line) => !/[\r\n]/.test(line)));
    const shuffled = lines.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        const expected = unordered(all.map(escapePattern));
        expect(compareOutput(expected, mixed)).toBeUndefined();
        expect(compareOutput(expected, [...mixed, "one more"])).toBeDefined();
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareOutput,
  escapePattern,
  literalText,
  matchesPattern,
  parsePattern,
} from "./output-pattern.ts";

describe("a line", () => {
  test.each([
    ["Processing 1", "Processing 1", true],
    ["Processing 1", "Processing 1 ", false],
    ["Processing 1", "processing 1", false],
    ["", "", true],
    ["{int 900..1300} ms", "900 ms", true],
    ["{int 900..1300} ms", "1300 ms", true],
    ["{int 900..1300} ms", "899 ms", false],
    ["{int 900..1300} ms", "1301 ms", false],
    ["{int 900..1300} ms", "1000.5 ms", false],
    ["{int 1..9}{any}", "12", false],
    ["{int -5..5}", "-3", true],
    ["took {int 1..9}", "took -3", false],
    ["{any}", "", true],
    ["a{any}b{any}c", "a1b2bc", true],
    ["a{any}b{any}c", "a1c2bd", false],
    ["{{ a: {int 1..2} }", "{ a: 2 }", true],
    ["{{int 1..2}", "{int 1..2}", true],
    ["{{any}", "x", false],
    ["}}", "}}", true],
  ])("%j and %j: %s", (line, printed, matches) => {
    expect(matchesPattern(line, printed)).toBe(matches);
  });

  test.each([
    ["x {", 2],
    ["{ a: 1 }", 0],
    ["{int 5..3}", 0],
    ["{int 5}", 0],
    ["{number 1..2}", 0],
    ["{any", 0],
  ])("%j is no pattern", (line, offset) => {
    expect(parsePattern(line)).toMatchObject({ ok: false, offset });
  });

  test("any text, escaped, stands for itself and nothing else", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(matchesPattern(escapePattern(text), text)).toBe(true);
        expect(literalText(escapePattern(text))).toBe(text);
        expect(matchesPattern(escapePattern(text), other)).toBe(other === text);
      }),
    );
  });

  test("an integer matches exactly where it is within", () => {
    const integer = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(integer, integer, integer, fc.string(), (a, b, value, tail) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const after = escapePattern(` ${tail}`);
        expect(matchesPattern(`n {int ${min}..${max}}${after}`, `n ${value} ${tail}`)).toBe(
          min <= value && value <= max,
        );
      }),
    );
  });

  test("what is marked as any may be anything", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, middle, after) => {
        const line = `${escapePattern(before)}{any}${escapePattern(after)}`;
        expect(matchesPattern(line, before + middle + after)).toBe(true);
      }),
    );
  });

  test("many patterns in a long line take no time to speak of", () => {
    const started = performance.now();
    expect(matchesPattern("{any}a".repeat(30), `${"a".repeat(5000)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

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

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyMs } from "./testing/busy-ms.ts";
import { literalText, matchesPattern, parsePattern } from "./line-pattern.ts";
import { escapePattern } from "./testing/escape-pattern.ts";

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
    const busy = busyMs();
    expect(matchesPattern("{any}a".repeat(30), `${"a".repeat(5000)}b`)).toBe(false);
    expect(busy()).toBeLessThan(2000);
  });
});

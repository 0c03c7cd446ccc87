import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCellAttributes } from "./cell-attributes.ts";
import { literalText, matchesPattern, parsePattern } from "../console/line-pattern.ts";
import { escapePattern } from "../console/testing/escape-pattern.ts";
import { parseFence } from "./parse-fence.ts";

const attributeText = fc
  .array(
    fc.constantFrom(
      ...["cell", "=", '"', "'", '"a.ts"', '"3"', '"2..4"', " ", "\t", "threads", "concurrency"],
      ...["in-flight", "type-error", "explore", "download:3", "9".repeat(30), "é", "{", "\u202e"],
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));
const metas = fc.oneof(attributeText, fc.string({ unit: "binary" }));

const names = fc.stringMatching(/^[A-Za-z][\w-]{0,8}$/);
const values = fc.stringMatching(/^[^"\n\r]{0,12}$/);

describe("a fence's attributes", () => {
  it("are read from any text, and faults stand inside it", () => {
    fc.assert(
      fc.property(metas, (meta) => {
        const { attributes, faults } = parseFence(meta);
        for (const { name, value, offset, valueOffset } of attributes) {
          expect(meta.startsWith(name, offset)).toBe(true);
          if (value !== undefined) expect(meta.startsWith(value, valueOffset)).toBe(true);
        }
        for (const fault of [...faults, ...readCellAttributes(attributes, "cell").faults]) {
          expect(fault.offset).toBeGreaterThanOrEqual(0);
          expect(fault.offset).toBeLessThan(meta.length);
          expect(fault.message).not.toBe("");
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("come out as they were put in", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.option(values))), (pairs) => {
        const meta = pairs
          .map(([name, value]) => (value === null ? name : `${name}="${value}"`))
          .join(" ");
        const { attributes, faults } = parseFence(meta);
        expect(faults).toEqual([]);
        expect(attributes.map(({ name, value }) => [name, value ?? null])).toEqual(pairs);
      }),
    );
  });
});

describe("a pattern of the output", () => {
  const lines = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("{", "}", "{{", "{any}", "{int 1..9}", "{int ", "..", "7", "a"))
      .map((parts) => parts.join("")),
  );

  it("that a text was escaped to stands for that text and no other", () => {
    fc.assert(
      fc.property(lines, lines, (text, other) => {
        const pattern = escapePattern(text);
        expect(parsePattern(pattern).ok).toBe(true);
        expect(literalText(pattern)).toBe(text);
        expect(matchesPattern(pattern, text)).toBe(true);
        expect(matchesPattern(pattern, other)).toBe(other === text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is read, or its fault stands inside the line", () => {
    fc.assert(
      fc.property(lines, lines, (line, printed) => {
        const parsed = parsePattern(line);
        if (parsed.ok) {
          matchesPattern(line, printed);
          return;
        }
        expect(parsed.offset).toBeLessThan(line.length);
        expect(line[parsed.offset]).toBe("{");
      }),
      { numRuns: 2_000 },
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLines } from "./diff-lines.ts";

/** As a reader sees it. */
function shown(original: string, changed: string): string[] {
  const before = original.split("\n");
  const after = changed.split("\n");
  return diffLines(original, changed).map(({ kind, index }) => {
    if (kind === "removed") return `- ${before[index] ?? ""}`;
    return `${kind === "added" ? "+" : " "} ${after[index] ?? ""}`;
  });
}

test("a changed line is the old one, then the new one", () => {
  expect(shown("a\nb\nc", "a\nB\nc")).toEqual(["  a", "- b", "+ B", "  c"]);
});

test("lines at the start, in the middle, at the end", () => {
  expect(shown("b\nc", "a\nb\nx\nc\nd")).toEqual(["+ a", "  b", "+ x", "  c", "+ d"]);
  expect(shown("a\nb\nc", "b")).toEqual(["- a", "  b", "- c"]);
});

test("the same text has no change", () => {
  expect(shown("a\nb", "a\nb")).toEqual(["  a", "  b"]);
});

test("what is not added is the old text, what is not removed the new one", () => {
  const text = fc
    .array(fc.constantFrom("", "a", "b", "c", "await task(1);"), { maxLength: 30 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (original, changed) => {
      const lines = shown(original, changed);
      const without = (mark: string) =>
        lines.flatMap((line) => (line.startsWith(mark) ? [] : [line.slice(2)])).join("\n");
      expect(without("+")).toBe(original);
      expect(without("-")).toBe(changed);
    }),
  );
});

test("a text of more lines than can be told apart is all new", () => {
  const long = Array.from({ length: 60_000 }, (_, index) => String(index)).join("\n");
  const lines = diffLines("a", long);
  expect(lines).toHaveLength(60_001);
  expect(lines[0]).toEqual({ kind: "removed", index: 0 });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { textChange } from "./text-change.ts";

test.each([
  ["abc", "abXc", { from: 2, to: 2, insert: "X" }],
  ["abXc", "abc", { from: 2, to: 3, insert: "" }],
  ["one", "two", { from: 0, to: 3, insert: "two" }],
  ["aa", "aaa", { from: 2, to: 2, insert: "a" }],
  ["", "new", { from: 0, to: 0, insert: "new" }],
  // Two faces that share the first half of their two units, and two that share the second.
  ["a😀b", "a😁b", { from: 1, to: 3, insert: "😁" }],
  ["a\u{1f600}b", "a\u{1fa00}b", { from: 1, to: 3, insert: "\u{1fa00}" }],
])("from %j to %j", (before, after, change) => {
  expect(textChange(before, after)).toEqual(change);
});

test("makes the one text of the other, and cuts no character in two", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "😀", "😁", "\u{1fa00}") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = textChange(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      expect(before.slice(from, to).isWellFormed() && insert.isWellFormed()).toBe(true);
    }),
  );
});

import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText, quote } from "./escape.ts";

test.each([
  ["a\nb\tc", "a\nb\tc"],
  ["\r\0\x1b[31m\x7f\x9b", "\\r\\x00\\x1B[31m\\x7F\\x9B"],
  ["\u202eabc\u2066\u200f\u061c\ufeff\u2028", "\\u202eabc\\u2066\\u200f\\u061c\\ufeff\\u2028"],
  ["😀 é 日本 👩‍👩‍👧", "😀 é 日本 👩‍👩‍👧"],
  ["\ud83d and \ude00", "\\ud83d and \\ude00"],
  ["C:\\new 'x'", "C:\\new 'x'"],
])("%j reads %j", (text, expected) => {
  expect(escapeText(text, true)).toBe(expected);
});

test("breaks are escaped where a line must stay one", () => {
  expect(escapeText("a\nb\tc", false)).toBe("a\\nb\\tc");
});

test("a quoted string is a literal of the same string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const literal = quote(text);
      const read: unknown = runInNewContext(literal);
      expect(read).toBe(text);
    }),
  );
});

test("nothing that hides or reorders is left", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeText(text, false)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/u);
    }),
  );
});

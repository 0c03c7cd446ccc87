import { expect, test } from "vitest";
import { withLesson } from "./list-lesson.ts";

test.each([
  ["on one line", '{ "lessons": ["a", "b"] }', '{ "lessons": ["a", "b", "new"] }'],
  [
    "on lines of their own",
    '{\n  "lessons": [\n    "a", // first\n    "b"\n  ]\n}\n',
    '{\n  "lessons": [\n    "a", // first\n    "b",\n    "new"\n  ]\n}\n',
  ],
  ["with it already", '{ "lessons": ["new", "a"] }', '{ "lessons": ["new", "a"] }'],
  ["none", '{ "title": "T" }', '{ "title": "T" }'],
])("a list: %s", (_what, before, after) => {
  expect(withLesson(before, "new")).toBe(after);
});

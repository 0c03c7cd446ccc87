import { expect, test } from "vitest";
import { withLesson } from "./list-lesson.ts";

test.each([
  ["on one line", '{ "lessons": ["a", "b"] }', '{ "lessons": ["a", "b", "new"] }'],
  [
    "on lines of their own",
    '{\n  "lessons": [\n    "a", // first\n    "b"\n  ]\n}\n',
    '{\n  "lessons": [\n    "a", // first\n    "b",\n    "new"\n  ]\n}\n',
  ],
  [
    "with a comment behind the last",
    '{\n  "lessons": [\n    "a", // first\n    "b" // last\n  ]\n}\n',
    '{\n  "lessons": [\n    "a", // first\n    "b", // last\n    "new"\n  ]\n}\n',
  ],
  [
    "with a comma and a comment behind the last",
    '{\n  "lessons": [\n    "a",\n    "b", // last\n  ]\n}\n',
    '{\n  "lessons": [\n    "a",\n    "b", // last\n    "new",\n  ]\n}\n',
  ],
  [
    "with a comment on the next line",
    '{\n  "lessons": [\n    "a"\n    // more to come\n  ]\n}\n',
    '{\n  "lessons": [\n    "a",\n    "new"\n    // more to come\n  ]\n}\n',
  ],
  [
    "with comments within",
    '{ "lessons": ["a" /* one */ ] }',
    '{ "lessons": ["a" /* one */, "new" ] }',
  ],
  ["with a comma", '{ "lessons": ["a", ] }', '{ "lessons": ["a", "new", ] }'],
  [
    "on one line, with a comment to its end",
    '{ "lessons": ["a" // one\n] }',
    '{ "lessons": ["a", // one\n    "new"\n] }',
  ],
  [
    "with Windows' line ends",
    '{\r\n  "lessons": [\r\n    "a" // one\r\n  ]\r\n}',
    '{\r\n  "lessons": [\r\n    "a", // one\r\n    "new"\r\n  ]\r\n}',
  ],
  ["with it already", '{ "lessons": ["new", "a"] }', '{ "lessons": ["new", "a"] }'],
  ["none", '{ "title": "T" }', '{ "title": "T" }'],
])("a list: %s", (_what, before, after) => {
  expect(withLesson(before, "new")).toBe(after);
});

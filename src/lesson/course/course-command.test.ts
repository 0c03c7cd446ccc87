import { expect, test } from "vitest";
import { courseCommand, recordCommand } from "./course-command.ts";

const root = "/work/site";

test.each([
  [undefined, "npm run dev"],
  ["", "npm run dev"],
  ["content", "npm run dev"],
  ["../my-course", "COURSE=../my-course npm run dev"],
  ["../Frau Müller's", String.raw`COURSE='../Frau Müller'\''s' npm run dev`],
])("with COURSE=%s", (COURSE, command) => {
  expect(courseCommand("dev", root, { COURSE })).toBe(command);
});

test("what records a lesson names it by its slug, and all lessons by none", () => {
  const env = { COURSE: "../my-course" };
  expect(recordCommand("coffee-bar", root, env)).toBe(
    "COURSE=../my-course npm run verify -- --update --lesson coffee-bar",
  );
  expect(recordCommand(undefined, root, {})).toBe("npm run verify -- --update");
});

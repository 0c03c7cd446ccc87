import { expect, test, vi } from "vitest";
import { facts, fixtureRoot } from "../lesson/lesson-fixture.ts";
import { isMapped } from "./mapped-pages.ts";

const files = {
  "content/lessons/00-authoring/index.mdx": facts,
  "content/lessons/01-embed/index.mdx": facts,
  "tea/course.json":
    '{ "title": "T", "description": "D", "home": { "heading": "H", "lead": ["L"] } }',
  "tea/lessons/00-draft/index.mdx": facts,
  "tea/lessons/01-tea/index.mdx": facts,
};

test.each([
  ["", "/", "/lessons/embed/", true],
  ["", "/", "/lessons/authoring/", true],
  ["", "/", "/embed/tea/a.ts/", false],
  ["", "/embed/", "/embed/lessons/embed/", true],
  ["", "/embed", "/embed/embed/tea/a.ts/", false],
  ["", "/course/", "/course/unkept/", false],
  ["tea", "/course/", "/course/lessons/tea/", true],
  ["tea", "/course/", "/course/glossary/", true],
  ["tea", "/course/", "/course/lessons/draft/", false],
  ["tea", "/course/", "/course/de/lessons/draft/", false],
  ["tea", "/course/", "/course/lessons/authoring/", false],
])("of the course %j below %s the sitemap has %s: %s", (course, base, path, expected) => {
  vi.stubEnv("COURSE", course);
  expect(isMapped(path, base, fixtureRoot(files))).toBe(expected);
});

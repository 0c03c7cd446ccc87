import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { courseDigest } from "./course-digest.ts";
import { facts, fixtureRoot } from "./lesson-fixture.ts";

const lesson = "content/lessons/01-test/index.mdx";
const home = { heading: "Why?", lead: ["So."], cell: "a.ts" };
const course = { title: "Course", description: "A course.", home };

const project = (): string =>
  fixtureRoot({
    [lesson]: `${facts}\nText.\n`,
    "content/lessons/02-other/index.mdx": `${facts}\nText.\n`,
    "content/lessons/02-other/index.de.mdx": "---\ntitle: Prüfung\n---\n\nText.\n",
    "content/lessons/02-other/recorded.json": "{}",
    "content/course.json": JSON.stringify(course),
    "content/glossary/thread.md": "---\nterm: thread\n---\n",
    "content/pages/hosting.mdx": "Text.",
  });

/** Writes a file of a project; what stood there stands before it. */
function add(root: string, path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const edit = (path: string, from: string, to: string) => (root: string) => {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toContain(from);
  add(root, path, text.replace(from, to));
};

test.each([
  ["a lesson's text", edit(lesson, "Text.", "Other.")],
  [
    "a recorded run",
    (root: string) => {
      add(root, "content/lessons/02-other/recorded.json", "{ }");
    },
  ],
  [
    "a new file of a lesson",
    (root: string) => {
      add(root, "content/lessons/02-other/a.ts", "1;");
    },
  ],
])("the same for %s, which shows on its own page alone", (_what, change) => {
  const root = project();
  const before = courseDigest(root);
  change(root);
  expect(courseDigest(root)).toBe(before);
});

test.each([
  ["a lesson's title", edit(lesson, "title: Test", "title: Other")],
  ["a tag", edit(lesson, "[testing]", "[testing, more]")],
  ["a translation's title", edit("content/lessons/02-other/index.de.mdx", "Prüfung", "Probe")],
  [
    "a new translation",
    (root: string) => {
      add(root, "content/lessons/01-test/index.de.mdx", "---\ntitle: Prüfung\n---\n");
    },
  ],
  [
    "a new lesson",
    (root: string) => {
      add(root, "content/lessons/03-third/index.mdx", facts);
    },
  ],
  [
    "a lesson that is gone",
    (root: string) => {
      rmSync(join(root, "content/lessons/02-other"), { recursive: true });
    },
  ],
  [
    "the order",
    (root: string) => {
      const lessons = ["other", "test"];
      add(root, "content/course.json", JSON.stringify({ ...course, lessons }));
    },
  ],
  ["what the course is", edit("content/course.json", "A course.", "Another.")],
  ["a term", edit("content/glossary/thread.md", "thread", "process")],
  [
    "a figure of the course's",
    (root: string) => {
      add(root, "content/figures/Bar.astro", "<p>Another</p>");
    },
  ],
  ["a page beside the lessons", edit("content/pages/hosting.mdx", "Text.", "Other.")],
])("another for %s", (_what, change) => {
  const root = project();
  const before = courseDigest(root);
  change(root);
  expect(courseDigest(root)).not.toBe(before);
});

test("the same beside a link to nothing, as an editor leaves it", () => {
  const root = project();
  const before = courseDigest(root);
  symlinkSync("nobody@there", join(root, "content/pages/.#hosting.mdx"));
  symlinkSync("nobody@there", join(root, "content/gone.ts"));
  expect(courseDigest(root)).toBe(before);
});

test("the same whatever the engine builds, where it lies in the course's folder", () => {
  vi.stubEnv("COURSE", "..");
  const parent = fixtureRoot({
    "course.json": JSON.stringify({ ...course, home: { heading: "Why?", lead: ["So."] } }),
    "lessons/01-test/index.mdx": `${facts}\nText.\n`,
    "engine/content/course.json": JSON.stringify(course),
    "engine/dist/index.html": "Built.",
  });
  const root = join(parent, "engine");
  const before = courseDigest(root);
  add(root, "dist/index.html", "Built again.");
  expect(courseDigest(root)).toBe(before);
  add(parent, "course.css", ":root {}");
  expect(courseDigest(root)).not.toBe(before);
});

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { noteBuiltCourse } from "../src/lesson/course/built-course.ts";
import { isBuildFresh } from "./fresh-build.ts";

/** A project whose files have these ages, in seconds since 1970. */
function project(files: Readonly<Record<string, number>>): string {
  const root = mkdtempSync(join(tmpdir(), "build-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const paths = Object.entries(files).map(([path, time]) => [join(root, path), time] as const);
  for (const [path] of paths) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "");
  }
  for (const [path, time] of paths) {
    utimesSync(path, time, time);
    // Making the file changed its folders; give them the time of the oldest.
    for (let folder = dirname(path); folder !== root; folder = dirname(folder))
      utimesSync(folder, 1, 1);
  }
  return root;
}

const built = { "dist/index.html": 100, "src/a/b.ts": 90, "content/lessons/01-x/index.mdx": 80 };

test("newer than all sources", () => {
  expect(isBuildFresh(project(built))).toBe(true);
});

test("older than one of them", () => {
  expect(isBuildFresh(project({ ...built, "src/a/b.ts": 110 }))).toBe(false);
  expect(isBuildFresh(project({ ...built, "astro.config.mjs": 110 }))).toBe(false);
});

test("tests are no source", () => {
  expect(isBuildFresh(project({ ...built, "src/a/b.test.ts": 110 }))).toBe(true);
});

test("never built", () => {
  expect(isBuildFresh(project({ "src/a.ts": 1 }))).toBe(false);
});

test("of another course, wherever the site lies", () => {
  const root = project({ "built/dist/index.html": 100, ...built, "tea/course.json": 80 });
  // The build names the folder in whole, who asks for it as it was asked for.
  noteBuiltCourse(root, `${join(root, "built/dist")}/`, "tea");
  expect(isBuildFresh(root, "built/dist", "tea")).toBe(true);
  expect(isBuildFresh(root, join(root, "built/dist"), "tea")).toBe(true);
  expect(isBuildFresh(root, "built/dist", "content")).toBe(false);
  // A folder of the same name elsewhere is another site.
  expect(isBuildFresh(root, "dist", "tea")).toBe(false);
  expect(isBuildFresh(root, "dist", "content")).toBe(true);
});

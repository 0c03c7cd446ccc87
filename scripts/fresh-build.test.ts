import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { builtCourse } from "../src/integrations/built-course.ts";
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

/** A project of ours that was built to its end. */
function whole(files: Readonly<Record<string, number>>): string {
  const root = project(files);
  noteBuiltCourse(root, "dist", "content");
  return root;
}

const built = { "dist/index.html": 100, "src/a/b.ts": 90, "content/lessons/01-x/index.mdx": 80 };

test("newer than all sources", () => {
  expect(isBuildFresh(whole(built))).toBe(true);
});

test("older than one of them", () => {
  expect(isBuildFresh(whole({ ...built, "src/a/b.ts": 110 }))).toBe(false);
  expect(isBuildFresh(whole({ ...built, "astro.config.mjs": 110 }))).toBe(false);
});

test("tests are no source", () => {
  expect(isBuildFresh(whole({ ...built, "src/a/b.test.ts": 110 }))).toBe(true);
});

test("never built", () => {
  expect(isBuildFresh(project({ "src/a.ts": 1 }))).toBe(false);
});

test("built anew, and not to its end", async () => {
  const root = whole(built);
  const { hooks } = builtCourse();
  const config = { root: pathToFileURL(`${root}/`), outDir: pathToFileURL(join(root, "dist/")) };
  const call = (name: keyof typeof hooks): unknown =>
    (hooks[name] as ((given: unknown) => unknown) | undefined)?.({ config });
  await call("astro:config:done");
  await call("astro:build:start");
  expect(isBuildFresh(root)).toBe(false);
  await call("astro:build:done");
  expect(isBuildFresh(root)).toBe(true);
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
});

test("in the folder of its course, whose newest files are then the build's own", () => {
  const parent = project({ "lessons/01-x/index.mdx": 80, "engine/dist/index.html": 100 });
  const root = join(parent, "engine");
  writeFileSync(join(root, "dist/sw.js"), "");
  utimesSync(join(parent, "lessons"), 1, 1);
  utimesSync(parent, 1, 1);
  noteBuiltCourse(root, "dist", "..");
  expect(isBuildFresh(root, "dist", "..")).toBe(true);
  utimesSync(join(parent, "lessons/01-x/index.mdx"), 110, 110);
  expect(isBuildFresh(root, "dist", "..")).toBe(false);
});

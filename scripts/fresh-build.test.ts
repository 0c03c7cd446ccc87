import { appendFileSync, mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { builtCourse } from "../src/integrations/built-course.ts";
import { closeBuildCache, openBuildCache } from "../src/lesson/build-cache/remember.ts";
import { lessonDigest } from "../src/lesson/lesson-digest.ts";
import { facts, fixtureRoot } from "../src/lesson/lesson-fixture.ts";
import { isBuildFresh } from "./fresh-build.ts";

const lesson = "content/lessons/01-test/index.mdx";
const own = {
  "course.json": '{ "title": "T", "description": "D", "home": { "heading": "H", "lead": ["L"] } }',
  "lessons/01-tea/index.mdx": facts,
};
const files = {
  [lesson]: facts,
  "src/a.ts": "1;\n",
  "src/a.test.ts": "1;\n",
  "astro.config.mjs": "",
  "public/robots.txt": "",
  "dist/index.html": "",
};

/** A project whose files are older than this process. */
function project(more: Readonly<Record<string, string>> = {}): string {
  const root = fixtureRoot({ ...files, ...more });
  for (const path of Object.keys(files)) utimesSync(join(root, path), 1, 1);
  return root;
}

/** The hooks that a build calls. */
function build(root: string, outDir = "dist") {
  const { hooks } = builtCourse();
  const config = {
    root: pathToFileURL(`${root}/`),
    outDir: pathToFileURL(`${join(root, outDir)}/`),
  };
  const call = (name: keyof typeof hooks): unknown =>
    (hooks[name] as ((given: unknown) => unknown) | undefined)?.({ config });
  call("astro:config:done");
  return {
    start: () => call("astro:build:start"),
    done: () => call("astro:build:done"),
  };
}

function builtToItsEnd(root: string, outDir?: string): string {
  const { start, done } = build(root, outDir);
  start();
  done();
  return root;
}

/** Edits a file; its time stays. */
function edit(root: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  appendFileSync(join(root, path), "\n");
  utimesSync(join(root, path), 1, 1);
}

test("of the files that there are", () => {
  expect(isBuildFresh(builtToItsEnd(project()))).toBe(true);
});

test.each([lesson, "src/a.ts", "astro.config.mjs", "public/robots.txt", "content/pages/more.mdx"])(
  "another since %s is another, however old that is",
  (path) => {
    const root = builtToItsEnd(project());
    edit(root, path);
    expect(isBuildFresh(root)).toBe(false);
  },
);

test("a touch is no edit, and tests are no source", () => {
  const root = builtToItsEnd(project());
  writeFileSync(join(root, lesson), facts);
  expect(statSync(join(root, lesson)).mtimeMs).toBeGreaterThan(1_000);
  edit(root, "src/a.test.ts");
  expect(isBuildFresh(root)).toBe(true);
});

test("never built, or gone", () => {
  expect(isBuildFresh(project())).toBe(false);
  const root = fixtureRoot({ [lesson]: facts, "src/a.ts": "" });
  utimesSync(join(root, "src/a.ts"), 1, 1);
  expect(isBuildFresh(builtToItsEnd(root))).toBe(false);
});

test("built anew, and not to its end", () => {
  const root = builtToItsEnd(project());
  const { start, done } = build(root);
  start();
  expect(isBuildFresh(root)).toBe(false);
  done();
  expect(isBuildFresh(root)).toBe(true);
});

test("a lesson that is saved while a build runs, after it was read", () => {
  const root = project();
  onTestFinished(() => {
    closeBuildCache(root);
  });
  openBuildCache(root);
  lessonDigest(dirname(lesson), root);
  edit(root, lesson);
  builtToItsEnd(root);
  closeBuildCache(root);
  expect(isBuildFresh(root)).toBe(false);
});

test("of another course, wherever the site lies", () => {
  const root = project({
    "built/dist/index.html": "",
    ...Object.fromEntries(Object.entries(own).map(([path, text]) => [`tea/${path}`, text])),
  });
  vi.stubEnv("COURSE", "tea");
  builtToItsEnd(root, "built/dist");
  expect(isBuildFresh(root, "built/dist")).toBe(true);
  expect(isBuildFresh(root, join(root, "built/dist"))).toBe(true);
  // A folder of the same name elsewhere is another site.
  expect(isBuildFresh(root, "dist")).toBe(false);
  vi.stubEnv("COURSE", "");
  expect(isBuildFresh(root, "built/dist")).toBe(false);
});

test("in the folder of its course, where what is built is no source", () => {
  const engine = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`engine/${path}`, text]),
  );
  const parent = fixtureRoot({ ...own, ...engine });
  const root = join(parent, "engine");
  for (const path of Object.keys(files)) utimesSync(join(root, path), 1, 1);
  vi.stubEnv("COURSE", "..");
  builtToItsEnd(root);
  writeFileSync(join(root, "dist/sw.js"), "");
  expect(isBuildFresh(root)).toBe(true);
  edit(parent, "lessons/01-tea/index.mdx");
  expect(isBuildFresh(root)).toBe(false);
});

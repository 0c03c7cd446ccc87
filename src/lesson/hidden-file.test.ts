import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn } from "./course/content-globs.ts";
import { lessonPlaces } from "./course/lesson-places.ts";
import { isHiddenFile } from "./hidden-file.ts";
import { besideLesson } from "./lesson-document.ts";
import { facts, fixtureRoot, testPlace } from "./lesson-fixture.ts";
import { recordingFor } from "./recorded-cell.ts";

const hidden = [
  ".a.check.ts.swp",
  ".DS_Store",
  ".#index.mdx",
  "#index.mdx#",
  "a.check.ts~",
  "._barista.md",
];

test.each([
  ...hidden.map((name) => [name, true] as const),
  ["a.check.ts", false],
  ["index.mdx", false],
  ["01-tea", false],
] as const)("%s is an editor's or a system's: %s", (name, expected) => {
  expect(isHiddenFile(name)).toBe(expected);
});

test("what editors and systems put beside a lesson is none of it", async () => {
  const root = fixtureRoot({
    [`${testPlace.dir}/index.mdx`]: facts,
    "content/glossary/barista.md": "",
  });
  mkdirSync(join(root, testPlace.dir, "exercises"));
  for (const name of hidden) {
    writeFileSync(join(root, testPlace.dir, "exercises", name), "");
    writeFileSync(join(root, "content/glossary", name), "");
  }
  mkdirSync(join(root, "content/lessons/.obsidian"));
  const cell = {
    file: "a.ts",
    location: { path: `${testPlace.dir}/index.mdx`, line: 1, column: 1 },
  };
  // Emacs locks a file that is edited by a link to who edits it, which leads nowhere.
  symlinkSync("author@host.1234", join(root, testPlace.dir, ".#index.mdx"));
  expect(besideLesson(testPlace.dir, root).listBeside("exercises")).toEqual([]);
  expect(filesIn(root, "content", "glossary", ".md")).toEqual(["barista.md"]);
  expect(lessonPlaces(root)).toEqual([testPlace]);
  expect(await recordingFor(cell, root)).toBeUndefined();
  // Gone between the reading of the folder's names and of its files.
  rmSync(join(root, testPlace.dir, ".#index.mdx"));
  symlinkSync("nowhere", join(root, testPlace.dir, "gone.json"));
  expect(await recordingFor(cell, root)).toBeUndefined();
});

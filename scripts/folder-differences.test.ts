import { expect, test } from "vitest";
import { fixtureRoot as folder } from "../src/lesson/lesson-fixture.ts";
import { folderDifferences } from "./folder-differences.ts";

test("folders of the same files do not differ", () => {
  const files = { "a.html": "a", "deep/b.js": "b" };
  expect(folderDifferences(folder(files), folder(files))).toEqual([]);
});

test("what is other, missing or too many is told by its path", () => {
  const one = folder({ "a.html": "a", "deep/b.js": "b", "c.css": "c" });
  const other = folder({ "a.html": "a", "deep/b.js": "B", "d.css": "c" });
  expect(folderDifferences(one, other)).toEqual([
    `c.css: only in ${one}`,
    `d.css: only in ${other}`,
    "deep/b.js: other bytes",
  ]);
});

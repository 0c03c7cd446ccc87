import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packFolder } from "./pack-folder.ts";

const date = new Date("2026-11-27T12:00Z");
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pack-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(order: readonly string[]): void {
  mkdirSync(join(folder, "deep"), { recursive: true });
  for (const name of order) writeFileSync(join(folder, name), `in ${name}`);
}

test("all files lie in one folder, under their names", () => {
  write(["index.html", "deep/a.js"]);
  const files = unzipSync(packFolder(folder, "site", date));
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["site/deep/a.js", "in deep/a.js"],
    ["site/index.html", "in index.html"],
  ]);
});

test("the same files give the same bytes", () => {
  write(["index.html", "deep/a.js"]);
  const first = packFolder(folder, "site", date);
  rmSync(join(folder, "deep"), { recursive: true });
  write(["deep/a.js", "index.html"]);
  expect(packFolder(`${folder}/`, "site", date)).toEqual(first);
});

test("an empty folder is an error", () => {
  expect(() => packFolder(folder, "site", date)).toThrow("expected files to pack, found none");
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { getManifest } from "workbox-build";

import { keptOptions, measureKept, pageAddress } from "./kept-files.ts";

let root: string | undefined;

afterEach(async () => {
  if (root !== undefined) await rm(root, { recursive: true });
  root = undefined;
});

async function site(files: Readonly<Record<string, string>>): Promise<string> {
  root = await mkdtemp(join(tmpdir(), "kept-"));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return root;
}

test("keeps pages by the addresses that readers use, and what cells need", async () => {
  const folder = await site({
    "index.html": "home",
    "404.html": "nothing here",
    "lessons/one/index.html": "lesson",
    "lessons/one/cells.json": "{}",
    "lab/hello.txt": "hello",
    "embed/one/a.ts/index.html": "frame",
    "share/one.png": "picture",
    "sw.js": "worker",
    _headers: "headers",
    "_astro/page.AbC.js": "script",
    "pagefind/pagefind.js": "search",
    "pagefind/pagefind-ui.js": "not ours",
  });
  const { manifestEntries } = await getManifest(keptOptions(folder));
  expect(manifestEntries.map(({ url, revision }) => [url, revision !== null])).toEqual([
    ["./", true],
    ["_astro/page.AbC.js", false],
    ["lab/hello.txt", true],
    ["lessons/one/", true],
    ["lessons/one/cells.json", true],
    ["pagefind/pagefind.js", true],
  ]);
  expect(manifestEntries[0]).toHaveProperty("bytes", 4);
  expect(await measureKept(folder)).toEqual({ files: 6, bytes: 29, download: 29 });
});

test("fails where there is nothing to keep", async () => {
  await expect(measureKept(await site({ _headers: "" }))).rejects.toThrow(/found 0/);
});

test("the address of a page", () => {
  expect(["index.html", "a/index.html", "404.html", "a/my-index.html"].map(pageAddress)).toEqual([
    "./",
    "a/",
    "404.html",
    "a/my-index.html",
  ]);
});

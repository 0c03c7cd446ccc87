import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

import { contentHash } from "../service-worker/content-hash.ts";
import { describeKept, listKept, pageAddress, sizesOf } from "./kept-files.ts";

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
  const entries = listKept(folder);
  const files = entries
    .map(({ file }) => file)
    .sort((left, right) => (left.url < right.url ? -1 : 1));
  expect(files.map(({ url, revision }) => [url, revision !== null])).toEqual([
    ["./", true],
    ["_astro/page.AbC.js", false],
    ["lab/hello.txt", true],
    ["lessons/one/", true],
    ["lessons/one/cells.json", true],
    ["pagefind/pagefind.js", true],
  ]);
  expect(files[0]).toHaveProperty("bytes", 4);
  expect(sizesOf(entries)).toEqual({ files: 6, bytes: 29, download: 29 });
});

test("names a file by its contents as the worker does", async () => {
  const folder = await site({ "index.html": "home" });
  const hash = await contentHash(new TextEncoder().encode("home"));
  expect(describeKept(folder, "index.html").file).toMatchObject({ hash, revision: hash });
});

test("says what a host sends, which is less than what lies on the device", async () => {
  const folder = await site({ "index.html": "home ".repeat(1_000) });
  const { file, download } = describeKept(folder, "index.html");
  expect(file.bytes).toBe(5_000);
  expect(download).toBeLessThan(100);
});

test("fails where there is nothing to keep", async () => {
  const folder = await site({ _headers: "" });
  expect(() => listKept(folder)).toThrow(/found none/);
});

test("the address of a page", () => {
  expect(["index.html", "a/index.html", "404.html", "a/my-index.html"].map(pageAddress)).toEqual([
    "./",
    "a/",
    "404.html",
    "a/my-index.html",
  ]);
});

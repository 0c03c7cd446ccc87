import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";

import { precompress } from "./compress-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "interleave-precompress-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("texts get both, and hold the same; archives and small files get none", async () => {
  const page = "<p>Two words, two axes.</p>\n".repeat(100);
  await mkdir(join(folder, "lessons"));
  await writeFile(join(folder, "lessons/index.html"), page);
  await writeFile(join(folder, "lessons/lesson.zip"), page);
  await writeFile(join(folder, "hello.txt"), "hello");
  // Of an older build, when it was longer.
  await writeFile(join(folder, "hello.txt.br"), "");
  const { files, bytes, gzip, brotli } = await precompress(folder);
  expect(files).toBe(1);
  expect(bytes).toBe(page.length);
  expect(gzip).toBeLessThan(bytes / 10);
  expect(brotli).toBeLessThan(bytes / 10);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    "hello.txt",
    "lessons",
    "lessons/index.html",
    "lessons/index.html.br",
    "lessons/index.html.gz",
    "lessons/lesson.zip",
  ]);
  const read = (ending: string) => readFile(join(folder, `lessons/index.html${ending}`));
  expect(gunzipSync(await read(".gz")).toString()).toBe(page);
  expect(brotliDecompressSync(await read(".br")).toString()).toBe(page);
});

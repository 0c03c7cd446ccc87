import { afterEach, expect, test, vi } from "vitest";

import { bringFile, FileDiffers, FileMissing } from "./bring-file.ts";
import { contentHash } from "./content-hash.ts";
import type { KeptFile } from "./keep-files.ts";

const encoder = new TextEncoder();
const key = "https://example.org/course/a/?__WB_REVISION__=x";
const page = new URL("https://example.org/course/a/");
const never = new AbortController().signal;

/** A file that has this text. */
async function fileOf(text: string, isNamedByIt = false): Promise<KeptFile> {
  const hash = await contentHash(encoder.encode(text));
  return { url: "a/", revision: isNamedByIt ? null : hash, hash, bytes: text.length };
}

/** A host that answers so, whatever it is asked; and a cache. */
function surroundings(answer: (url: URL, cache: string | undefined) => Response) {
  const asked: { url: URL; cache: string | undefined }[] = [];
  vi.stubGlobal("fetch", (url: URL, { cache }: RequestInit) => {
    asked.push({ url, cache });
    return Promise.resolve(answer(url, cache));
  });
  const stored = new Map<string, Response>();
  const cache = {
    match: (name: string) => Promise.resolve(stored.get(name)),
    put: (name: string, response: Response) => Promise.resolve(void stored.set(name, response)),
  };
  return { asked, stored, cache: cache as unknown as Cache };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("asks past every cache, by an address that only this version has", async () => {
  const file = await fileOf("new");
  const { asked, stored, cache } = surroundings(() => new Response("new"));
  await bringFile(file, key, page, cache, never);
  expect(asked).toEqual([{ url: new URL(`?kept=${file.hash}`, page), cache: "reload" }]);
  expect([...stored.keys()]).toEqual([key]);
  expect(await stored.get(key)?.text()).toBe("new");
  await bringFile(file, key, page, cache, never);
  expect(asked).toHaveLength(1);
});

test.each(["User-Agent", "*"])("is found again where the host varies by %s", async (vary) => {
  const headers = { Vary: vary, "Content-Type": "text/html" };
  const { stored, cache } = surroundings(() => new Response("new", { headers }));
  await bringFile(await fileOf("new"), key, page, cache, never);
  expect([...(stored.get(key)?.headers ?? [])]).toEqual([["content-type", "text/html"]]);
});

test("an old page that a cache hands out is not taken for the new one", async () => {
  const { stored, cache } = surroundings(() => new Response("old"));
  const brought = bringFile(await fileOf("new"), key, page, cache, never);
  await expect(brought).rejects.toThrow(FileDiffers);
  expect(stored.size).toBe(0);
});

test("what is named by its contents comes as it lies near, unless something else lies there", async () => {
  const file = await fileOf("script", true);
  const good = surroundings(() => new Response("script"));
  await bringFile(file, key, page, good.cache, never);
  expect(good.asked).toEqual([{ url: page, cache: "default" }]);
  // The sign-in page of a hotel's network, say.
  const bad = surroundings((url) => new Response(url.search === "" ? "sign in" : "script"));
  await bringFile(file, key, page, bad.cache, never);
  expect(bad.asked).toHaveLength(2);
  expect(await bad.stored.get(key)?.text()).toBe("script");
});

test("what the host has not is missing", async () => {
  const { stored, cache } = surroundings(() => new Response("no", { status: 404 }));
  for (const isNamedByIt of [true, false]) {
    const brought = bringFile(await fileOf("no", isNamedByIt), key, page, cache, never);
    await expect(brought).rejects.toThrow(FileMissing);
  }
  expect(stored.size).toBe(0);
});

import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { expect, test, vi } from "vitest";
import { fixtureRoot } from "../lesson/lesson-fixture.ts";
import { courseContent } from "./course-content.ts";

/** A project of one glossary entry, and Astro's store of it. */
function project(text = "A piece of work.") {
  const root = fixtureRoot({ "content/glossary/task.md": text, "src/colours.ts": "" });
  const engine = join(root, "src/colours.ts");
  utimesSync(engine, 1, 1);
  const entries = new Map<string, { id: string; filePath?: string }>();
  const meta = new Map<string, string>();
  const rendered = vi.fn(({ body }: { body: string }) => {
    if (body.includes("cell=")) throw new Error("Expected no cell.");
    return { html: body, metadata: { imagePaths: [] } };
  });
  const told = vi.fn();
  const type = {
    getEntryInfo: ({ contents }: { contents: string }) => ({ body: contents, data: {} }),
    getRenderFunction: () => rendered,
  };
  const context = {
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`) },
    collection: "glossary",
    logger: { warn: vi.fn(), error: told },
    meta,
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: { id: string }) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
      clear: () => {
        entries.clear();
      },
      keys: () => [...entries.keys()],
      values: () => [...entries.values()],
    },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: (contents: string) => contents,
    entryTypes: new Map([[".md", type]]),
  };
  const { load } = courseContent(
    () => [{ base: "content", pattern: ["glossary/*.md"] }],
    (entry) => entry,
  );
  return {
    engine,
    entries,
    rendered,
    told,
    // What a loader needs of it.
    load: () => load(context as unknown as LoaderContext),
  };
}

test("an entry is rendered once, and anew by another engine", async () => {
  const { engine, load, rendered } = project();
  await load();
  await load();
  expect(rendered).toHaveBeenCalledOnce();
  writeFileSync(engine, "other");
  utimesSync(engine, 1, 1);
  await load();
  expect(rendered).toHaveBeenCalledTimes(2);
  await load();
  expect(rendered).toHaveBeenCalledTimes(2);
});

test("nothing is kept of an engine that may no longer be there, or where nothing is to be remembered", async () => {
  const { engine, load, rendered } = project();
  await load();
  writeFileSync(engine, "");
  await load();
  await load();
  expect(rendered).toHaveBeenCalledTimes(3);
  utimesSync(engine, 1, 1);
  await load();
  expect(rendered).toHaveBeenCalledTimes(4);
  vi.stubEnv("BUILD_CACHE", "off");
  await load();
  expect(rendered).toHaveBeenCalledTimes(5);
});

test("an entry that cannot be rendered is an error each time", async () => {
  const { entries, load, told } = project('```ts cell="a.ts"\n1;\n```\n');
  for (const times of [1, 2]) {
    await expect(load()).rejects.toThrow(
      "content/glossary/task.md: expected Markdown that can be rendered",
    );
    expect(told).toHaveBeenCalledTimes(times);
    expect(entries).toEqual(new Map());
  }
});

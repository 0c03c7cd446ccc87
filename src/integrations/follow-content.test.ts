import { EventEmitter } from "node:events";
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { facts, fixtureRoot } from "../lesson/lesson-fixture.ts";
import { isListener } from "./course-content.ts";
import { followContent, isContent, lessonsNow } from "./follow-content.ts";

/** Only what hangs is to fail. */
const soonOrLate = { timeout: 30_000 };

class Watcher extends EventEmitter {
  readonly watched: string[] = [];
  readonly add = (path: string) => this.watched.push(path);
}

/** A running dev server of a course of one's own with one lesson, `01-tea`. */
async function follow({ isBusy = 0 } = {}) {
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": facts,
    "own/course.json":
      '{ "title": "T", "description": "D", "home": { "heading": "H", "lead": ["L"] } }',
    "own/lessons/01-tea/index.mdx": facts,
  });
  vi.stubEnv("COURSE", "own");
  onTestFinished(() => void vi.unstubAllEnvs());
  const watcher = new Watcher();
  const restarts: string[] = [];
  watcher.on("change", (path: string) => restarts.push(path));
  let asked = 0;
  const refreshContent = vi.fn((options: { context?: Record<string, unknown> }) => {
    const onRead = options.context?.["onRead"];
    if (++asked > isBusy && isListener(onRead)) onRead();
    return Promise.resolve();
  });
  const errors: string[] = [];
  const logger = { error: (message: string) => void errors.push(message) };
  const listed = lessonsNow(root);
  await followContent({
    server: { watcher },
    refreshContent,
    logger,
    root,
    listed,
    isRestart: false,
  });
  return { root, watcher, restarts, refreshContent, errors };
}

test("an edit above a lesson's text is read, one of the text is not, and nothing starts anew", async () => {
  const { root, watcher, restarts, refreshContent } = await follow();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  expect(watcher.watched).toEqual([join(root, "content"), join(root, "own")]);
  const path = join(root, "own/lessons/01-tea/index.mdx");
  appendFileSync(path, "\nMore.\n");
  watcher.emit("all", "change", path);
  // Nothing waits to be read.
  expect(vi.getTimerCount()).toBe(0);
  writeFileSync(path, readFileSync(path, "utf8").replace("---\n", "---\n# Soon\n"));
  watcher.emit("all", "change", path);
  await vi.runAllTimersAsync();
  expect(refreshContent).toHaveBeenCalledOnce();
  expect(restarts).toEqual([]);
});

test("each edit of a glossary's entry is read, of its text as well", async () => {
  const { root, watcher, refreshContent } = await follow();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const path = join(root, "own/glossary/cup.md");
  mkdirSync(dirname(path));
  for (const times of [1, 2]) {
    writeFileSync(path, `---\nterm: cup\nlesson: tea\n---\nThe text, ${String(times)}.\n`);
    watcher.emit("all", "change", path);
    await vi.runAllTimersAsync();
    expect(refreshContent).toHaveBeenCalledTimes(times);
  }
});

test("a lesson that is renamed is read, also by an Astro that is busy, and the server starts anew, once", async () => {
  const { root, watcher, restarts, refreshContent, errors } = await follow({ isBusy: 2 });
  renameSync(join(root, "own/lessons/01-tea"), join(root, "own/lessons/01-coffee"));
  watcher.emit("all", "unlinkDir", join(root, "own/lessons/01-tea"));
  watcher.emit("all", "addDir", join(root, "own/lessons/01-coffee"));
  await vi.waitFor(() => {
    expect(restarts).toEqual([join(root, "own/course.json")]);
  }, soonOrLate);
  expect(refreshContent).toHaveBeenCalledTimes(3);
  watcher.emit("all", "change", join(root, "own/lessons/01-coffee/index.mdx"));
  await vi.waitFor(() => {
    expect(refreshContent).toHaveBeenCalledTimes(4);
  }, soonOrLate);
  expect(restarts).toHaveLength(1);
  expect(errors).toEqual([]);
});

test.each([
  ["lessons/01-tea", true],
  ["lessons/01-tea/index.mdx", true],
  ["lessons/01-tea/index.de.mdx", true],
  ["glossary/cup.md", true],
  ["pages/hosting.mdx", true],
  ["lessons/01-tea/recorded.json", false],
  ["lessons/01-tea/exercises/a.check.ts", false],
  ["lessons/01-tea/.#index.mdx", false],
  ["glossary/.cup.md.swp", false],
  ["lessons", false],
  ["course.json", false],
  ["../elsewhere/lessons/01-tea", false],
])("%s is content: %s", (path, expected) => {
  expect(isContent(path)).toBe(expected);
});

test("a folder without its text is no lesson yet", () => {
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": facts,
    "content/lessons/02-more/notes.md": "",
  });
  expect(lessonsNow(root)).toBe("content/lessons/01-test");
});

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changedLessons } from "./changed-lessons.ts";

/** A project with one lesson, `content/lessons/01-x`. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), "watch-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "content/lessons/01-x"), { recursive: true });
  return root;
}

const never = new AbortController().signal;

test("a folder that cannot be watched ends it, and is what is thrown", async () => {
  const watching = changedLessons(project(), ["nowhere/lessons/01-x"], false, never);
  await expect(watching.next()).rejects.toThrow(
    /^Expected to be told of what is saved in nowhere\/lessons, found "ENOENT/,
  );
});

test("once it is ended nothing comes any more, nor is anything thrown", async () => {
  const ending = new AbortController();
  const root = project();
  const dirs = ["content/lessons/01-x", "content/lessons/02-y"];
  const watching = changedLessons(root, dirs, true, ending.signal);
  expect(await watching.next()).toEqual({ done: false, value: dirs[0] });
  ending.abort();
  expect(await watching.next()).toEqual({ done: true, value: undefined });
});

test("a saved file names its lesson; a recording, or a lesson not asked for, does not", async () => {
  const ending = new AbortController();
  const root = project();
  const watching = changedLessons(root, ["content/lessons/01-x"], false, ending.signal);
  const first = watching.next();
  // Again and again: the system says nothing of what was saved before it listened.
  const saving = setInterval(() => {
    writeFileSync(join(root, "content/lessons/01-x/recorded.json"), "{}");
    writeFileSync(join(root, "content/lessons/README.md"), "");
    writeFileSync(join(root, "content/lessons/01-x/index.mdx"), "");
  }, 20);
  expect(await first).toEqual({ done: false, value: "content/lessons/01-x" });
  clearInterval(saving);
  ending.abort();
  expect((await watching.next()).done).toBe(true);
});

test("a file that an editor puts in the place of the old one is a save, each time", async () => {
  const ending = new AbortController();
  const root = project();
  const file = join(root, "content/lessons/01-x/index.mdx");
  writeFileSync(file, "");
  const watching = changedLessons(root, ["content/lessons/01-x"], false, ending.signal);
  for (let time = 1; time <= 3; time++) {
    const next = watching.next();
    // Again and again, as above, and no sooner than somebody can.
    const saving = setInterval(() => {
      writeFileSync(join(root, "saved"), "");
      renameSync(join(root, "saved"), file);
    }, 300);
    expect(await next).toEqual({ done: false, value: "content/lessons/01-x" });
    clearInterval(saving);
  }
  ending.abort();
  expect((await watching.next()).done).toBe(true);
});

import type { Browser, Page } from "@playwright/test";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { fixtureRoot } from "../../src/lesson/lesson-fixture.ts";
import { readLesson } from "../../src/lesson/read-lesson.ts";
import { makeLesson } from "../new-lesson/make-lesson.ts";
import { Tally } from "./tally.ts";
import { verifyLesson } from "./verify-lesson.ts";

/** A page that throws an error of its own whenever an exercise is graded, and whose checks all fail. */
function failingBrowser(checks: readonly string[]): Browser {
  let complain: (error: Error) => void = () => undefined;
  const element = {
    scrollIntoViewIfNeeded: () => Promise.resolve(),
    locator: () => ({ waitFor: () => Promise.resolve() }),
    evaluate: () => {
      complain(new Error("lost"));
      const verdicts = checks.map((name) => ({ name, passed: false, message: "no", scenario: 0 }));
      return Promise.resolve({ verdicts });
    },
  };
  const page = {
    on: (_event: string, listener: typeof complain) => (complain = listener),
    evaluate: () => Promise.resolve(2),
    locator: () => element,
    close: () => Promise.resolve(),
  } as unknown as Page;
  const browser = { newPage: () => Promise.resolve(page), version: () => "156.0" };
  return browser as unknown as Browser;
}

test("what the page itself throws while an exercise is proved is told with it", async () => {
  const root = fixtureRoot({});
  const wish = { slug: "two-cups", title: "Two cups", date: "2026-11-27" };
  const lesson = await readLesson(makeLesson(wish, "content/lessons", root), root);
  const [exercise] = lesson.exercises;
  if (exercise === undefined) throw new Error("Expected an exercise in the template.");
  const told: (readonly string[])[] = [];
  const tally = new Tally();
  tally.tell = (_name, _location, _ms, differences) => void told.push(differences);
  await verifyLesson(lesson, {
    browser: failingBrowser(exercise.check.checks),
    site: "http://localhost/",
    root,
    update: false,
    python: undefined,
    tally,
    part: { cells: new Set(), exercises: new Set([exercise.id]), programs: new Set() },
    open: () => Promise.resolve(),
  });
  // The starter is meant to fail: all else about it is in order.
  expect(told[0]).toEqual(["the page itself failed: lost"]);
  expect(told.slice(1).every((each) => each.includes("the page itself failed: lost"))).toBe(true);
});

test("cells that the page cannot show as they are written are told behind the lesson, unless they are recorded now", async () => {
  const root = fixtureRoot({});
  const wish = { slug: "two-cups", title: "Two cups", date: "2026-11-27" };
  const lesson = await readLesson(makeLesson(wish, "content/lessons", root), root);
  rmSync(join(root, lesson.dir, "recorded.json"));
  const log = vi.spyOn(console, "log").mockReturnValue();
  const told = async (update: boolean): Promise<unknown[]> => {
    log.mockClear();
    await verifyLesson(lesson, {
      browser: failingBrowser([]),
      site: "http://localhost/",
      root,
      update,
      python: undefined,
      tally: new Tally(),
      open: () => Promise.resolve(),
    });
    return log.mock.calls.map(String).filter((line) => line.includes("no recording"));
  };
  expect(await told(false)).toEqual([
    expect.stringMatching(/ as written now\. Run: npm run verify -- --update --lesson two-cups$/),
  ]);
  expect(await told(true)).toEqual([]);
});

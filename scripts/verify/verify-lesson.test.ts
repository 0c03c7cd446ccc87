import type { Browser, Page } from "@playwright/test";
import { expect, test } from "vitest";
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

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkLesson } from "../../src/lesson/check-lesson.ts";
import { facts, fixtureRoot } from "../../src/lesson/lesson-fixture.ts";
import { checkPredictions } from "../../src/lesson/pose-prediction.ts";
import { readLesson } from "../../src/lesson/read-lesson.ts";
import { outdatedRecordings } from "../../src/lesson/recorded-cell.ts";
import { makeLesson } from "./make-lesson.ts";

const home = "content/lessons";
const wish = { slug: "two-cups", title: 'Two cups: of "tea"', date: "2026-11-27" };

test("what is made is a lesson that type-checks, and whose runs are recorded", async () => {
  const root = fixtureRoot({});
  const place = makeLesson(wish, home, root);
  expect(place).toEqual({ slug: "two-cups", number: 1, dir: `${home}/01-two-cups` });
  const lesson = await readLesson(place, root);
  expect(lesson).toMatchObject({ title: wish.title, order: 1, date: new Date(wish.date) });
  expect(lesson.cells.length).toBeGreaterThanOrEqual(3);
  expect(lesson.exercises[0]?.wrong.length).toBeGreaterThanOrEqual(1);
  expect(lesson.predictions).toHaveLength(1);
  expect(checkLesson(lesson, process.cwd())).toEqual([]);
  expect(await checkPredictions(lesson, root)).toEqual({ problems: [], unrecorded: [] });
  expect(await outdatedRecordings(lesson, root)).toEqual([]);
});

test("it has the number after the highest, also where one is free before", () => {
  const root = fixtureRoot({
    [`${home}/01-one/index.mdx`]: facts,
    [`${home}/04-four/index.mdx`]: facts,
  });
  expect(makeLesson(wish, home, root).dir).toBe(`${home}/05-two-cups`);
  expect(readFileSync(join(root, home, "05-two-cups/index.mdx"), "utf8")).toMatch(/^order: 5$/m);
});

test.each([
  ["no slug", { slug: undefined }, "Expected a slug and a title, found neither."],
  ["no title", { title: undefined }, "Expected a slug and a title, found the slug two-cups alone."],
  ["an empty title", { title: " " }, "Expected a slug and a title"],
  ["capitals", { slug: "Two Cups" }, 'found "Two Cups". Take two-cups, perhaps.'],
  ["an accent", { slug: "thé" }, 'found "thé". Take the, perhaps.'],
  ["a way out of the folder", { slug: "../x" }, 'found "../x". Take x, perhaps.'],
  ["no letter at all", { slug: "—", title: "—" }, 'found "—". Such as: npm run new-lesson'],
  ["a slug of the course", { slug: "one" }, `${home}/01-one has "one". Choose another.`],
  ["a slug of ours", { slug: "kept" }, 'content/lessons/09-kept has "kept". Choose another.'],
])("%s is refused, and nothing is written", (_what, other, message) => {
  const root = fixtureRoot({ [`${home}/01-one/index.mdx`]: facts });
  const taken = new Map([["kept", "content/lessons/09-kept"]]);
  expect(() => makeLesson({ ...wish, ...other }, home, root, taken)).toThrow(message);
  expect(readdirSync(join(root, home))).toEqual(["01-one"]);
});

import { expect, test } from "vitest";
import { nearLessons } from "./near-lessons.ts";

const lessons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ href: `/lessons/${String(index + 1)}/` }));
const numbers = (count: number, here: string): number[] =>
  nearLessons(lessons(count), here).map(({ number }) => number);

test("a course of a few lessons is listed whole", () => {
  expect(numbers(14, "/lessons/3/")).toHaveLength(14);
  expect(numbers(60, "/")).toHaveLength(60);
});

test.each([
  ["/lessons/500/", 480, 519],
  ["/lessons/1/", 1, 40],
  ["/lessons/1000/", 961, 1_000],
  ["/glossary/", 1, 40],
])("of a thousand, those around %s", (here, first, last) => {
  const near = numbers(1_000, here);
  expect([near[0], near.at(-1), near.length]).toEqual([first, last, 40]);
});

import { expect, test } from "vitest";
import { namingProblem } from "./narrow-lessons.ts";

const lessons = [
  { slug: "coffee-bar", number: 1 },
  { slug: "two-cups", number: 1 },
  { slug: "one-machine", number: 2 },
];

test.each([[["2"]], [["02", "coffee-bar"]], [["two-cups"]], [[]]])(
  "%j names lessons",
  (wanted: string[]) => {
    expect(namingProblem(lessons, wanted)).toBe(undefined);
  },
);

test("a number that two lessons have names neither", () => {
  expect(namingProblem(lessons, ["02", "01"])).toBe(
    "Expected --lesson to name one lesson, found 01, the number of coffee-bar and two-cups. Name it by its slug: --lesson coffee-bar.",
  );
});

test("a name that no lesson has, with those that there are", () => {
  expect(namingProblem(lessons, ["03"])).toBe(
    'Expected --lesson to be a lesson\'s number or slug, found "03". There is 01 (coffee-bar), 01 (two-cups), 02 (one-machine).',
  );
});

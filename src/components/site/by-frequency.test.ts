import { expect, test } from "vitest";
import { byFrequency } from "./by-frequency.ts";

/** `a3` three lessons have. */
const split = (tags: readonly string[]) => byFrequency(tags, (tag) => Number(tag.slice(1)));
const many = (count: number, frequency: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${String.fromCodePoint(97 + index)}${String(frequency)}`,
  );

test("few are all at hand", () => {
  expect(split(many(16, 1))).toEqual({ atHand: many(16, 1), rest: [] });
});

test("of many, those that most lessons have, in their order", () => {
  const tags = ["a1", "b3", "c1", "d2", ...many(20, 1)];
  const { atHand, rest } = split(tags);
  expect(atHand).toEqual(["b3", "d2"]);
  expect(rest).toEqual(["a1", "c1", ...many(20, 1)]);
});

test("never more than fit, where the next are as frequent", () => {
  const { atHand, rest } = split([...many(10, 5), ...many(10, 4), ...many(10, 1)]);
  expect(atHand).toEqual(many(10, 5));
  expect(rest).toHaveLength(20);
});

test("the first, where all are as frequent", () => {
  const { atHand, rest } = split(many(20, 2));
  expect(atHand).toEqual(many(20, 2).slice(0, 16));
  expect(rest).toHaveLength(4);
});

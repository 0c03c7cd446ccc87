import { expect, test } from "vitest";
import { figureProblems } from "./figure-problems.ts";
import { parseMdx } from "./parse-mdx.ts";

test.each([
  ['<Figure alt="A queue." caption="One at a time.">x</Figure>', []],
  [
    '\n<Figure caption="One at a time.">x</Figure>',
    [
      '2:1 Expected `alt` on <Figure>: all that the drawing says, in words, for who cannot see it. Write alt="…".',
    ],
  ],
  [
    '<Figure alt="A queue." caption="">x</Figure>',
    ['1:1 Expected `caption` on <Figure>: what to look at. Write caption="…".'],
  ],
])("%s", (text, expected) => {
  const problems = figureProblems(parseMdx("a.mdx", text), "a.mdx");
  expect(
    problems.map(({ location: { line, column }, message }) => `${line}:${column} ${message}`),
  ).toEqual(expected);
});

import { expect, test } from "vitest";
import { parseMdx } from "./parse-mdx.ts";
import { formatProblem } from "./problem.ts";
import { topHeadings } from "./top-headings.ts";

const told = (text: string): string[] =>
  topHeadings(parseMdx("a.mdx", text), "a.mdx").map(formatProblem);

test("headings below a page's title are none of these, nor is a line of code", () => {
  expect(told("## One\n\n### Two\n\n```sh\n# a comment\n```\n")).toEqual([]);
});

test("a heading as large as the title, however it is written", () => {
  const message = (text: string): string =>
    `Expected headings below the page's title, found one as large: “${text}”. Write ## ${text}`;
  expect(
    told("# One `a.ts`\n\nTwo\n===\n\n<TryThis>\n\n# Three\n\n</TryThis>\n\n<h1>Four</h1>\n"),
  ).toEqual([
    `a.mdx:1:1: ${message("One a.ts")}`,
    `a.mdx:3:1: ${message("Two")}`,
    `a.mdx:8:1: ${message("Three")}`,
    `a.mdx:12:1: ${message("Four")}`,
  ]);
});

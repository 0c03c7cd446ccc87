import { expect, test } from "vitest";
import { styleProblems } from "./style-problems.ts";

const tokens = ":root { --radius: 4px; --accent: #123; }";
const told = (css: string): readonly string[] =>
  styleProblems(css, "my-course/course.css", tokens).map(
    ({ location, message }) => `${String(location.line)}:${String(location.column)} ${message}`,
  );

test("a name that is almost one of the site's is told with what was meant", () => {
  expect(told("/* --radus: 1 */\n:root {\n  --radus: 8px;\n}")).toEqual([
    "3:3 Expected a name of src/styles/tokens.css, or one that this style sheet uses, found --radus, which changes nothing. Did you mean --radius?",
  ]);
});

test("the site's names, names that are used, and names of another kind are theirs", () => {
  expect(
    told(`
      :root { --radius: 8px; --radii: 3px; --brand-of-the-school: red; }
      h1 { border-radius: var( --radii , 2px); }
    `),
  ).toEqual([]);
});

test("what is no CSS is told with its place", () => {
  expect(() => told(":root {\n  --radius: 8px;")).toThrow(
    "my-course/course.css:1:1: Expected CSS, found what is none. Unclosed block.",
  );
});

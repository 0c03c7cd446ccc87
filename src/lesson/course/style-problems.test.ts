import { expect, test } from "vitest";
import { fixtureRoot } from "../lesson-fixture.ts";
import { styleProblems } from "./style-problems.ts";

/** @param others files of the course */
function told(css: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const root = fixtureRoot({
    "src/styles/tokens.css": ":root { --radius: 4px; --accent: #123; --ink: #111; }",
    "src/styles/page.css": "p { --lnk: 0; margin: var(--lnk); }",
    "tea/course.css": css,
    ...others,
  });
  return styleProblems("tea/course.css", "tea", root).map(
    ({ location, message }) => `${String(location.line)}:${String(location.column)} ${message}`,
  );
}

test("a name that is almost one of the site's is told with what was meant", () => {
  expect(told("/* --radus: 1 */\n:root {\n  --radus: 8px;\n}")).toEqual([
    "3:3 Expected a name of src/styles/tokens.css, or one that is used, found --radus, which changes nothing. Did you mean --radius?",
  ]);
});

test("the site's names, names that are used anywhere, and names of another kind are theirs", () => {
  expect(
    told(":root { --radius: 8px; --link: red; --ink-2: red; --inks: red; --radii: 2px }"),
  ).toEqual([]);
  expect(told("h1 { --radus: 3px; border-radius: var( --radus , 2px); }")).toEqual([]);
  expect(told(":root { --lnk: red }")).toEqual([]);
  const lesson = { "tea/lessons/01-tea/index.mdx": '<svg style="rx: var(--radus)" />' };
  expect(told(":root { --radus: 8px }", lesson)).toEqual([]);
});

test("what is no CSS is told with its place", () => {
  expect(() => told(":root {\n  --radus: 8px;")).toThrow(
    "tea/course.css:1:1: Expected CSS, found what is none. Unclosed block.",
  );
});

import { expect, test, vi } from "vitest";
import { facts, fixtureRoot } from "./lesson-fixture.ts";
import { settleLinks } from "./lesson-links.ts";
import { parseMdx } from "./parse-mdx.ts";

const files = {
  "content/lessons/01-one/index.mdx": facts,
  "content/lessons/02-two/index.mdx": facts,
  "tea/lessons/01-tea/index.mdx": facts,
  "tea/course.json": JSON.stringify({
    title: "T",
    description: "D",
    home: { heading: "H", lead: ["L"] },
    lessons: ["tea", "one"],
  }),
};

test("a link to no lesson is an error, with the one that was meant", () => {
  const tree = parseMdx("a.mdx", "See\n[it](../tow/#x) and [two](../two/) and [all](../).\n");
  expect(settleLinks(tree, "a.mdx", fixtureRoot(files))).toEqual([
    {
      location: { path: "a.mdx", line: 2, column: 1 },
      message: "Expected the address of another lesson, found ../tow/#x. Did you mean ../two/?",
    },
  ]);
});

test.each(["../Two/", "../nope/index.html", "../nope/?a#b", "../nope?a", "../02-two/"])(
  "%s is no lesson's address",
  (url) => {
    const tree = parseMdx("a.mdx", `[It](${url})\n`);
    expect(settleLinks(tree, "a.mdx", fixtureRoot(files)).map((each) => each.message)).toEqual([
      expect.stringContaining(`Expected the address of another lesson, found ${url}. `),
    ]);
  },
);

test("what is asked of a lesson's page, and what lies beside it", () => {
  const tree = parseMdx("a.mdx", "[a](../two/?a#b) [b](../two/two.zip) [c](../../playground/)\n");
  expect(settleLinks(tree, "a.mdx", fixtureRoot(files))).toEqual([]);
});

test("a link without its last slash, or with more, is an error", () => {
  const tree = parseMdx(
    "a.mdx",
    "[Two](../two), [its end](../two#end), [file](../two/index.html#a), [one](../one/#end).\n",
  );
  const message = (found: string): string =>
    `Expected the address of another lesson, with a slash behind its name, ../two/; found ${found}.`;
  expect(settleLinks(tree, "a.mdx", fixtureRoot(files)).map((each) => each.message)).toEqual([
    message("../two"),
    message("../two#end"),
    message("../two/index.html#a"),
  ]);
});

test("a link by a reference is held to the lessons, too", () => {
  const tree = parseMdx("a.mdx", "[It][t], [t], [two].\n\n[t]: ../tow/\n[two]: ../two/\n");
  const message = "Expected the address of another lesson, found ../tow/. Did you mean ../two/?";
  expect(settleLinks(tree, "a.mdx", fixtureRoot(files))).toEqual([
    { location: { path: "a.mdx", line: 1, column: 1 }, message },
    { location: { path: "a.mdx", line: 1, column: 10 }, message },
  ]);
});

test("a link that begins at the host is an error: the site may stand under a path", () => {
  const tree = parseMdx("a.mdx", "[One](/lessons/one/), [two](../two/), [three](//a.example/).\n");
  expect(settleLinks(tree, "a.mdx", fixtureRoot(files))).toEqual([
    {
      location: { path: "a.mdx", line: 1, column: 1 },
      message:
        "Expected an address that begins at this page, such as ../web-workers/ or ../../playground/, found /lessons/one/.",
    },
  ]);
});

test("a link to a lesson of ours that a course leaves out becomes its words", () => {
  vi.stubEnv("COURSE", "tea");
  const tree = parseMdx("a.mdx", "See [*it*][two], or [that](../one/).\n\n[two]: ../two/\n");
  expect(settleLinks(tree, "a.mdx", fixtureRoot(files))).toEqual([]);
  expect(tree.children).toMatchObject([
    {
      children: [
        { value: "See " },
        { type: "emphasis" },
        { value: ", or " },
        { type: "link", url: "../one/" },
        { value: "." },
      ],
    },
    { type: "definition" },
  ]);
});

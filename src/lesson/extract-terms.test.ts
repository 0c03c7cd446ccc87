import { expect, test } from "vitest";
import { extractTerms, markTerms } from "./extract-terms.ts";
import { termId } from "./glossary.ts";
import { parseMdx } from "./parse-mdx.ts";

const ids = ["event-loop", "littles-law", "microtask"];

function read(text: string) {
  const tree = parseMdx("a.mdx", text);
  return { tree, ...extractTerms(tree, "a.mdx", ids) };
}

test("a term's id is its text, or what it says", () => {
  const { terms, problems } = read(
    'The **<Term>event loop</Term>** runs\n<Term id="microtask">microtasks</Term>.\n\n> <Term>Little\'s law</Term>\n\n<Term>Event loop</Term>',
  );
  expect(problems).toEqual([]);
  expect(terms.map(({ id, isFirst }) => [id, isFirst])).toEqual([
    ["event-loop", true],
    ["microtask", true],
    ["littles-law", true],
    ["event-loop", false],
  ]);
});

test("the component is told the entry, and which is the first", () => {
  const { terms } = read("<Term>event loop</Term> and <Term>event loop</Term>");
  markTerms(terms);
  expect(
    terms.map(({ node }) =>
      node.attributes.map((attribute) => attribute.type === "mdxJsxAttribute" && attribute.name),
    ),
  ).toEqual([["id", "first"], ["id"]]);
});

test("a word without an entry, and what is meant", () => {
  const [near, far] = read("<Term>event lop</Term>\n\nA <Term>monad</Term>").problems;
  expect(near).toEqual({
    location: { path: "a.mdx", line: 1, column: 1 },
    message:
      'Expected a term of the glossary, found "event-lop". Did you mean <Term id="event-loop">?',
  });
  expect(far?.location).toEqual({ path: "a.mdx", line: 3, column: 3 });
  expect(far?.message).toContain(
    "There is event-loop, littles-law, microtask. Write content/glossary/monad.md",
  );
});

test.each([
  ["run to completion", "run-to-completion"],
  ["Little’s law", "littles-law"],
  ["Amdahl's law (1967)", "amdahls-law-1967"],
])("the id of %j", (text, id) => {
  expect(termId(text)).toBe(id);
});

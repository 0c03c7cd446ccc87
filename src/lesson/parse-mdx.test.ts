import { expect, test } from "vitest";
import { parseMdx } from "./parse-mdx.ts";

function told(text: string): string {
  try {
    parseMdx("a.mdx", text);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test.each([
  [
    "to the end",
    "a\n\n<TryThis>\n\nfoo\n",
    "3:1: Expected MDX. Expected a closing tag for `<TryThis>`.",
  ],
  [
    "within a sentence",
    "a\nb <Term>x\n\nc\n",
    "2:3: Expected MDX. Expected a closing tag for `<Term>` before the end of `paragraph`.",
  ],
  [
    "in another",
    "<TryThis>\nfoo\n</Aside>\n",
    "3:1: Expected MDX. Unexpected closing tag `</Aside>`, expected corresponding closing tag for `<TryThis>` (1:1-1:10).",
  ],
])("a tag that is not closed is told where it opens: %s", (_what, text, message) => {
  expect(told(text)).toBe(`a.mdx:${message}`);
});

const advice = "For a `<` in prose write `\\<`.";

test.each(["a <3\n", "if a <b then\n", "an Array<string> of\n", "of type <T> and\n", "a <T\n"])(
  "what may be meant as a sign is told how to write one: %j",
  (text) => {
    expect(told(text)).toContain(advice);
  },
);

test.each(["foo </TryThis>\n", "<Cell src=./a.ts />\n", '<Term id="a>x\n', "<!-- x -->\n"])(
  "what can be none is not: %j",
  (text) => {
    expect(told(text)).toContain("Expected MDX.");
    expect(told(text)).not.toContain(advice);
  },
);

test("a fence that is not closed is told alone, also where what it takes was needed", () => {
  expect(told('```output\n1\n\n<TryThis>\n\n```ts cell="a.ts"\n1;\n```\n\n</TryThis>\n')).toMatch(
    /^a\.mdx:1:1: Expected a line ``` that closes this ```output, found ```ts in line 6 before it\.[^\n]*$/,
  );
});

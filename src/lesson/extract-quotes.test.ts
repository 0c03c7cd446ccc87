import { expect, test } from "vitest";
import { extractQuotes } from "./extract-quotes.ts";
import { parseMdx } from "./parse-mdx.ts";

const read = (text: string) =>
  extractQuotes(parseMdx("a.mdx", text), "a.mdx", [{ file: "gather.ts" }]);

test("lines that are quoted, with their places", () => {
  expect(
    read(
      'It took <Printed cell="gather.ts" line="took {} ms" />, or\n<Measured cell="gather.ts" of="busy" />.\n\n<SideBySide cells="gather.ts" />',
    ),
  ).toEqual({
    quotes: [
      {
        cell: "gather.ts",
        line: "took {} ms",
        location: { path: "a.mdx", line: 1, column: 9 },
      },
    ],
    problems: [],
  });
});

test.each([
  ['<Printed cell="gather.ts" />', "found no `line`"],
  ['<Printed line="{} ms" />', "Expected the cell that <Printed> quotes"],
  ['<Printed cell="gahter.ts" line="{} ms" />', 'Did you mean "gather.ts"?'],
  ['<Measured cell="downloads.ts" />', 'There is "gather.ts".'],
  ['<Measured cell="gather.ts" of="concurency" />', 'Did you mean "concurrency"?'],
  ['<Measured cell="gather.ts" of />', 'found of="". There is "wall", "busy"'],
  ['<SideBySide cells="gather.ts gahter.ts" />', 'found "gahter.ts". Did you mean "gather.ts"?'],
  ['<Measured cell="gather.ts" cell="b.ts" of="wall" />', "Expected `cell` once, found it twice."],
  ["<SideBySide />", "Expected the cells that <SideBySide> shows"],
  ['<Printed cell="gather.ts" line="ms" />', "Expected a line with one {}"],
])("%s", (text, message) => {
  expect(
    read(text)
      .problems.map((problem) => problem.message)
      .join(),
  ).toContain(message);
});

test("where a lesson has no cell yet, that is said", () => {
  const { problems } = extractQuotes(
    parseMdx("a.mdx", '<Measured cell="a.ts" of="wall" />'),
    "a.mdx",
    [],
  );
  expect(problems.map(({ message }) => message)).toEqual([
    'Expected a cell of this lesson, found "a.ts". There is none yet.',
  ]);
});

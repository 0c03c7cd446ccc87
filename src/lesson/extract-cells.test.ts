import { describe, expect, test } from "vitest";
import { extractCells } from "./extract-cells.ts";
import { parseMdx } from "./parse-mdx.ts";
import { formatProblem } from "./problem.ts";

const path = "content/lessons/01-test/index.mdx";

function extract(text: string, files: Record<string, string> = {}) {
  const { cells, problems } = extractCells(parseMdx(path, text), {
    path,
    text,
    readBeside: (file) => files[file],
    listBeside: () => [],
  });
  return { cells: cells.map(({ cell }) => cell), problems: problems.map(formatProblem) };
}

describe("cells", () => {
  test("a fence with its output", () => {
    const { cells, problems } = extract(`Text.

\`\`\`ts cell="gather.ts" threads="1" explore
console.log(1);

console.log(2);
\`\`\`
\`\`\`output unordered
1
{int 1..3}
\`\`\`
`);
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      {
        file: "gather.ts",
        source: "console.log(1);\n\nconsole.log(2);\n",
        location: { path, line: 4, column: 1 },
        expectation: { threads: { min: 1, max: 1 } },
        output: {
          lines: ["1", "{int 1..3}"],
          unordered: true,
          location: { path, line: 9, column: 1 },
        },
        explore: "any",
      },
    ]);
  });

  test("an empty line between a cell and its output changes nothing", () => {
    const { cells } = extract('```ts cell="a.ts"\n1;\n```\n\n```output\n```\n');
    expect(cells[0]?.output?.lines).toEqual([]);
  });

  test("in lists, components and quotes, at their true columns", () => {
    const { cells, problems } = extract(`- item

  \`\`\`ts cell="list.ts"

  let a;
  \`\`\`

<Aside>
  <Box>
    \`\`\`ts cell="deep.ts"
    let b;
      let c;
    \`\`\`
    \`\`\`output
    x
    \`\`\`
  </Box>
</Aside>

> \`\`\`ts cell="quote.ts"
> let d;
> \`\`\`
`);
    expect(problems).toEqual([]);
    expect(
      cells.map(({ file, source, location }) => [file, source, location.line, location.column]),
    ).toEqual([
      ["list.ts", "\nlet a;\n", 4, 3],
      ["deep.ts", "let b;\n  let c;\n", 11, 5],
      ["quote.ts", "let d;\n", 21, 3],
    ]);
    expect(cells[1]?.output?.location).toEqual({ path, line: 15, column: 5 });
  });

  test("line breaks of Windows are line breaks", () => {
    const { cells } = extract(
      '```ts cell="a.ts"\r\nlet a;\r\nlet b;\r\n```\r\n```output\r\nx\r\ny\r\n```\r\n',
    );
    expect(cells[0]?.source).toBe("let a;\nlet b;\n");
    expect(cells[0]?.output?.lines).toEqual(["x", "y"]);
  });

  test("a file beside the lesson", () => {
    const { cells, problems } = extract(
      '<Cell src="./gather.ts" concurrency="3" explore />\n\n```output\nx\n```\n',
      { "gather.ts": "let a;\r\n\n\n" },
    );
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      {
        file: "gather.ts",
        source: "let a;\n",
        location: { path: "content/lessons/01-test/gather.ts", line: 1, column: 1 },
        expectation: { concurrency: { min: 3, max: 3 } },
        output: { lines: ["x"], unordered: false, location: { path, line: 4, column: 1 } },
        explore: "any",
      },
    ]);
  });

  test("other fences are none of ours", () => {
    const text =
      '```ts\nlet a;\n```\n\n```ts {1,3} title="x.ts"\nlet b;\n```\n\n```python title="a.py"\nx\n```\n';
    expect(extract(text)).toEqual({ cells: [], problems: [] });
  });
});

describe("problems", () => {
  const cell = '```ts cell="a.ts"\n1;\n```\n';
  test.each([
    [
      "```ts cell\n1;\n```",
      `1:7: Expected a file name such as gather.ts or prime.worker.ts, found none. Write cell="gather.ts".`,
    ],
    [
      '```ts cell=""\n1;\n```',
      `1:13: Expected a file name such as gather.ts or prime.worker.ts, found none. Write cell="gather.ts".`,
    ],
    [
      '```ts cell="a b.ts"\n1;\n```',
      `1:13: Expected a file name such as gather.ts or prime.worker.ts, found "a b.ts". A name is made of letters, digits, "-", "_" and dots.`,
    ],
    [
      '```ts cell="../a.ts"\n1;\n```',
      `1:13: Expected a file name such as gather.ts or prime.worker.ts, found "../a.ts". A name is made of letters, digits, "-", "_" and dots.`,
    ],
    [
      '```ts cell="a.js"\n1;\n```',
      `1:13: Expected a file name such as gather.ts or prime.worker.ts, found "a.js". A cell's name ends in .ts.`,
    ],
    [
      '```ts cell="a.d.ts"\n1;\n```',
      `1:13: Expected a file name such as gather.ts or prime.worker.ts, found "a.d.ts". A .d.ts file holds types alone and does not run.`,
    ],
    [
      '```ts cel="a.ts"\n1;\n```',
      `1:7: Expected the cell's file name, such as cell="gather.ts", found \`cel\`.`,
    ],
    [
      '```ts threads="1"\n1;\n```',
      `1:7: Expected the cell's file name, such as cell="gather.ts", found \`threads\` without it.`,
    ],
    [
      '```js cell="a.ts"\n1;\n```',
      "1:1: Expected a cell's fence to say `ts`, found `js`. Cells are TypeScript.",
    ],
    [
      '- x\n\n  ```ts cell="a.ts" treads="1"\n  1;\n  ```',
      "3:21: Unknown attribute `treads` on a cell. Did you mean `threads`?",
    ],
    ['```ts cell="a.ts"\n```', "1:1: Expected code in the cell, found none."],
    [
      `${cell}\n${cell}`,
      `5:13: Expected a name that no other cell has, found "a.ts" again; line 1 has it. Rename one.`,
    ],
    [
      `${cell}\n\`\`\`ts cell="A.ts"\n1;\n\`\`\`\n`,
      `5:13: Expected a name that no other cell has, found "A.ts" again; line 1 has it. Rename one.`,
    ],
    [
      "```output\nx\n```",
      `1:1: Expected \`output\` right under a cell, found it under something else. Move it, or give its cell a name: \`\`\`ts cell="gather.ts".`,
    ],
    [
      `${cell}\nText.\n\n\`\`\`output\nx\n\`\`\``,
      `7:1: Expected \`output\` right under a cell, found it under something else. Move it, or give its cell a name: \`\`\`ts cell="gather.ts".`,
    ],
    [
      `${cell}\`\`\`output\nx\n\`\`\`\n\`\`\`output\ny\n\`\`\``,
      "7:1: Expected one `output` under a cell, found a second. Join them.",
    ],
    [
      `${cell}\`\`\`output sorted\nx\n\`\`\``,
      "4:1: Expected `output` alone or `output unordered`, found `output sorted`.",
    ],
    [
      `${cell}\`\`\`output\nok\n  {oops}\n\`\`\``,
      "6:3: Expected {int 900..1300}, {any}, or {{ for a brace, found `{oops}`.",
    ],
    [
      "<Cell />",
      `1:1: Expected the cell's file, such as <Cell src="./gather.ts" />, found no \`src\`.`,
    ],
    [
      '<Cell src="gather.ts" />',
      `1:7: Expected a file beside the lesson, such as src="./gather.ts", found "gather.ts".`,
    ],
    [
      '<Cell src="./x/gather.ts" />',
      `1:7: Expected a file beside the lesson, such as src="./gather.ts", found "./x/gather.ts".`,
    ],
    [
      '<Cell src="./gather.ts" />',
      "1:7: Expected the file content/lessons/01-test/gather.ts, found none. Write it, or correct `src`.",
    ],
    [
      '<Cell src="./b.ts" threads={3} />',
      '1:20: Expected a value in quotes, found `threads={3}`. Write threads="…".',
    ],
    [
      '<Cell src="./b.ts" {...rest} />',
      "1:20: Expected attributes by name, found `{...rest}`. Write each out.",
    ],
    [
      '<Cell src="./b.ts">\n  x\n</Cell>',
      "1:1: Expected <Cell … /> without anything in it, found content. Its code is in its file.",
    ],
    [
      'Text <Cell src="./b.ts" /> text.',
      "1:6: Expected <Cell> on a line of its own, found it within text. Put an empty line before and after it.",
    ],
  ])("%j", (text, problem) => {
    expect(extract(text, { "b.ts": "1;\n" }).problems).toEqual([`${path}:${problem}`]);
  });

  test("a cell with a problem keeps its output: one mistake, one message", () => {
    expect(extract('```ts cell="a.ts" x\n1;\n```\n```output\ny\n```\n').problems).toHaveLength(1);
  });

  test("come in the order of the file", () => {
    const { problems } = extract(
      '```output\n```\n\n```ts cell="a"\n1;\n```\n\n```output\n{\n```\n',
    );
    expect(problems.map((problem) => /:(\d+):/.exec(problem)?.[1])).toEqual(["1", "4", "9"]);
  });

  test("what is no MDX says where", () => {
    expect(() => extract("Text.\n\n<Cell\n")).toThrow(
      /^content\/lessons\/01-test\/index\.mdx:\d+:\d+: Expected MDX\. /,
    );
  });
});

import { expect, test } from "vitest";
import { formatProblem } from "./problem.ts";
import { unclosedFence } from "./unclosed-fence.ts";

function told(text: string): string {
  const problem = unclosedFence("a.mdx", text);
  return problem === undefined ? "" : formatProblem(problem);
}

const cell = '```ts cell="a.ts"\n1;\n```\n';

test.each([
  ["a cell and its output", `${cell}\`\`\`output\n1\n\`\`\`\n`],
  [
    "in a list, and in a quotation",
    '- ```ts cell="a.ts"\n  1;\n  ```\n\n> ```output\n> 1\n> ```\n',
  ],
  ["shown in a longer one", `\`\`\`\`mdx\n${cell}\`\`\`output\n\`\`\`\n\`\`\`\`\n`],
  ["of tildes", '~~~ts cell="a.ts"\n```output\n~~~\n'],
  ["ticks within a line", "```output\n```x``` is code\n```\n"],
  ["what is no cell", "```md\n```ts\n```\n"],
  [
    "an example in a comment",
    '```ts cell="a.ts"\n/**\n * ```ts\n * add(1, 2);\n * ```\n */\nexport const add = 1;\n```\n',
  ],
  [
    "a list, a quotation and a deeper fence in an output",
    "```output\n- ```js\n> ```js\n    ```md\n```\n",
  ],
  ["the line ends of Windows", cell.replaceAll("\n", "\r\n")],
])("closed: %s", (_what, text) => {
  expect(told(text)).toBe("");
});

test("an output that takes the next cell for its own", () => {
  expect(told(`${cell}\n\`\`\`output\n1\n\nProse.\n\n${cell}`)).toBe(
    "a.mdx:5:1: Expected a line ``` that closes this ```output, found ```ts in line 10 before it. Put it where the fence is to end.",
  );
});

test("a cell that takes its output for its own", () => {
  expect(told('- ```ts cell="a.ts"\n  1;\n\n  ```output\n  1\n  ```\n')).toBe(
    "a.mdx:1:3: Expected a line ``` that closes this ```ts, found ```output in line 4 before it. Put it where the fence is to end.",
  );
});

test("an output that takes all the rest", () => {
  expect(told(`${cell}\`\`\`output unordered\n1\n\nProse.\n`)).toBe(
    "a.mdx:4:1: Expected a line ``` that closes this ```output, found the end of the file before it. Put it where the fence is to end.",
  );
});

import { describe, expect, test } from "vitest";
import { LessonError } from "./problem.ts";
import { facts, fixtureRoot, testPlace } from "./lesson-fixture.ts";
import { readLesson } from "./read-lesson.ts";
import { remarkCells } from "./remark-cells.ts";
import { parseMdx } from "./parse-mdx.ts";

const path = "content/lessons/01-test/index.mdx";
const cell = `
\`\`\`ts cell="a.ts" parallelism="2..3"
console.log("x");
\`\`\`
\`\`\`output
x
y
{int 1..9} ms
\`\`\`
`;

async function read(text: string, after = cell) {
  const root = fixtureRoot({ [path]: `${facts}${text}\n${after}` });
  return (await readLesson(testPlace, root)).predictions;
}

async function problemOf(text: string, after = cell): Promise<string> {
  try {
    await read(text, after);
  } catch (error) {
    if (error instanceof LessonError) return error.message;
    throw error;
  }
  return "no problem";
}

const two = '<Answer wall="0..9">Short</Answer>\n<Answer wall="10..99">Long</Answer>';

describe("a prediction is read", () => {
  test("its answers with what makes them true, however the lines are broken", async () => {
    const text = `<Predict cell="a.ts">
  How *long*?
  <Answer wall="0..9" prints="x">Short.</Answer>
  <Answer in-flight="f:1, g:2..3">
    Long \`enough\`.
    <Because>No.</Because>
  </Answer>
</Predict>`;
    expect(await read(text)).toEqual([
      {
        id: "a",
        cell: "a.ts",
        location: { path, line: 11, column: 1 },
        question: {
          kind: "choice",
          choices: [
            {
              text: "Short.",
              conditions: [
                { kind: "quantity", of: "wall", range: { min: 0, max: 9 } },
                { kind: "prints", pattern: "x" },
              ],
            },
            {
              text: "Long enough.",
              conditions: [
                { kind: "in-flight", name: "f", range: { min: 1, max: 1 } },
                { kind: "in-flight", name: "g", range: { min: 2, max: 3 } },
              ],
            },
          ],
        },
      },
    ]);
  });

  test("an order on one line, a number with its tolerance", async () => {
    const text =
      '<Predict cell="a.ts" order to="2">Which?</Predict>\n\n<Predict cell="a.ts" id="b" number="wall" within="10%">How?</Predict>';
    expect((await read(text)).map(({ id, question }) => ({ id, question }))).toEqual([
      { id: "a", question: { kind: "order", from: undefined, to: 2 } },
      { id: "b", question: { kind: "number", of: "wall", within: 0.1 } },
    ]);
  });
});

describe("what is wrong has its place and says what to do", () => {
  test.each([
    [
      `<Predict cell="b.ts">\nQ\n\n${two}\n</Predict>`,
      '11:10: Expected a cell of this lesson, found "b.ts". Did you mean "a.ts"?',
    ],
    [`<Predict>\nQ\n\n${two}\n</Predict>`, "found no `cell`"],
    [
      '<Predict cell="a.ts">\nQ\n\n<Answer wall="1">One</Answer>\n</Predict>',
      "Expected at least two answers to choose from, or `order`, or `number`, found one answer",
    ],
    ['<Predict cell="a.ts">Q</Predict>', "found none. Add <Answer …>."],
    [
      `<Predict cell="a.ts" order to="2">\nQ\n\n${two}\n</Predict>`,
      "Expected <Answer> only where neither",
    ],
    [
      '<Predict cell="a.ts">\nQ\n\n<Answer wall="1">A</Answer>\n<Answer wall="2">A</Answer>\n</Predict>',
      "15:1: Expected answers with different texts, found “A” twice",
    ],
    [
      '<Predict cell="a.ts">\nQ\n\n<Answer wall="9..1">A</Answer>\n<Answer>B</Answer>\n</Predict>',
      'Write wall="1..9".',
    ],
    [
      '<Predict cell="a.ts">\nQ\n\n<Answer wal="1">A</Answer>\n<Answer wall="2">B</Answer>\n</Predict>',
      "Unknown attribute `wal` on <Answer>. Did you mean `wall`?",
    ],
    [
      '<Predict cell="a.ts">\nQ\n\n<Answer>A</Answer>\n<Answer wall="2">B</Answer>\n</Predict>',
      "14:1: Expected of an answer when it is true",
    ],
    [
      '<Predict cell="a.ts">\nQ\n\n<Answer prints="{x}">A</Answer>\n<Answer wall="2">B</Answer>\n</Predict>',
      "Expected {int 900..1300}",
    ],
    [`<Predict cell="a.ts">\n${two}\n</Predict>`, "Expected a question in prose"],
    [
      '<Predict cell="a.ts" order>Q</Predict>',
      "Expected lines that every run prints alike, found `{int 1..9} ms`",
    ],
    ['<Predict cell="a.ts" order from="2" to="2">Q</Predict>', "Expected `to` after `from`"],
    ['<Predict cell="a.ts" order number="wall">Q</Predict>', "found both"],
    ['<Predict cell="a.ts" number="speed">Q</Predict>', "Expected what to guess (wall, busy"],
    ['<Predict cell="a.ts" number="tasks" within="5%">Q</Predict>', "counts are exact"],
    ['<Predict cell="a.ts" number="parallelism">Q</Predict>', 'a.ts says parallelism="2..3"'],
    [
      '<Predict cell="a.ts" number="wall">Q</Predict>\n\n<Predict cell="a.ts" number="busy">Q</Predict>',
      '13:1: Expected an id that no other prediction of the lesson has, found "a" again; line 11 has it',
    ],
    ['<Predict cell="a.ts" id="A b" number="wall">Q</Predict>', 'found "A b"'],
    ['So <Predict cell="a.ts" number="wall">Q</Predict> it is.', "found it within text"],
    ['<Answer wall="1">A</Answer>', "Expected <Answer> in <Predict>"],
  ])("%s", async (text, message) => {
    expect(await problemOf(text)).toContain(message);
  });

  test("lines whose order is free", async () => {
    const free = cell.replace("output", "output unordered");
    const text = '<Predict cell="a.ts" order to="2">Q</Predict>';
    expect(await problemOf(text, free)).toContain("the output of a.ts is `unordered`");
  });

  test("a prediction after its cell", async () => {
    const text = '<Predict cell="a.ts" number="wall">Q</Predict>';
    expect(await problemOf("", `${cell}\n${text}`)).toContain("Expected <Predict> before a.ts");
  });
});

test("the page gets the prediction as an attribute, and the cell its veil", () => {
  const text = `<Predict cell="a.ts">\nQ\n\n${two}\n</Predict>\n\n\`\`\`ts cell="a.ts"\nlet a;\n\`\`\`\n`;
  const tree = parseMdx(path, text);
  remarkCells()(tree, { path, value: text });
  expect(tree.children.map((node) => ("name" in node ? node.name : node.type))).toEqual([
    "mdxjsEsm",
    "mdxjsEsm",
    "Predict",
    "Cell",
  ]);
  expect(JSON.stringify(tree)).toContain('"name":"veiled"');
});

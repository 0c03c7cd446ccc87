import { describe, expect, it } from "vitest";
import { formatProblem, LessonError } from "./problem.ts";
import { checkLesson } from "./check-lesson.ts";
import { facts, fixtureRoot, testPlace } from "./lesson-fixture.ts";
import { readLesson } from "./read-lesson.ts";

const folder = "content/lessons/01-test/";
const cell = '```ts cell="a.ts"\nexport const f = () => 1;\n```';
const check = `import { check, expect, scenario } from "exercise";
import type * as Cell from "../a.ts";
const run = scenario((cell: typeof Cell) => cell.f());
check("it is two", run, ({ returned }) => expect(returned).to.equal(2));
`;
const files = {
  "exercises/two.check.ts": check,
  "exercises/two.solution.ts": "export const f = () => 2;\n",
  "exercises/two.wrong-three.ts":
    "// fails: it is two\n// says: found 3\nexport const f = () => 3;\n",
};

const read = (body: string, beside: Readonly<Record<string, string>>) => {
  const all = Object.entries(beside).map(([file, text]): [string, string] => [folder + file, text]);
  const root = fixtureRoot({
    [`${folder}index.mdx`]: `${facts}\n${body}\n`,
    ...Object.fromEntries<string>(all),
  });
  return { root, lesson: readLesson(testPlace, root) };
};

async function problemsOf(body: string, beside: Readonly<Record<string, string>> = files) {
  try {
    await read(body, beside).lesson;
  } catch (error) {
    if (error instanceof LessonError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

const exercise = (inside: string, attributes = 'id="two" title="Two"') =>
  `<Exercise ${attributes}>\n\nMake it two.\n\n${inside}\n\n</Exercise>`;

describe("an exercise", () => {
  it("is read with the files beside it", async () => {
    const { lesson } = read(exercise(`${cell}\n\n<Hint>\nAdd one.\n</Hint>`), files);
    const [found] = (await lesson).exercises;
    expect(found).toMatchObject({
      id: "two",
      title: "Two",
      cell: "a.ts",
      check: {
        file: "exercises/two.check.ts",
        checks: ["it is two"],
        limits: [15_000],
        explored: [],
      },
      wrong: [{ name: "wrong-three", claims: [{ fails: "it is two", says: "found 3" }] }],
    });
  });

  const without = (file: keyof typeof files) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));
  it.each<[string, string, Readonly<Record<string, string>>, RegExp]>([
    [
      "no check",
      exercise(cell),
      without("exercises/two.check.ts"),
      /index.mdx:12:11: Expected the exercise's checks/,
    ],
    [
      "no solution",
      exercise(cell),
      without("exercises/two.solution.ts"),
      /:12:11: Expected a solution/,
    ],
    [
      "no wrong attempt",
      exercise(cell),
      without("exercises/two.wrong-three.ts"),
      /:12:11: Expected at least one wrong attempt/,
    ],
    ["no cell", exercise("Nothing."), files, /:12:1: Expected one cell .* found none/],
    ["no title", exercise(cell, 'id="two"'), files, /:12:1: Expected a title/],
    ["an id that is none", exercise(cell, 'id="Two!" title="x"'), {}, /:12:11: Expected an id/],
    [
      "a slip of an attribute",
      exercise(cell, 'id="two" titel="x" title="x"'),
      files,
      /Did you mean `title`/,
    ],
    [
      "four hints",
      exercise(`${cell}${"\n\n<Hint>\nA\n</Hint>".repeat(4)}`),
      files,
      /Expected at most 3 hints .* found 4/,
    ],
    [
      "a hint of no exercise",
      `${cell}\n\n<Hint>\nA\n</Hint>`,
      {},
      /Expected <Hint> right inside an <Exercise>/,
    ],
    [
      "an id twice",
      `${exercise(cell)}\n\n${exercise(cell.replace("a.ts", "b.ts"))}`,
      files,
      /found "two" again; line 12/,
    ],
    [
      "a stray file",
      exercise(cell),
      { ...files, "exercises/three.check.ts": check },
      /three.check.ts:1:1: Expected an <Exercise id="three">/,
    ],
    [
      "a file of no kind",
      exercise(cell),
      { ...files, "exercises/notes.txt": "" },
      /notes.txt:1:1: Expected <id>.check.ts/,
    ],
  ])("is told of %s", async (_, body, beside, message) => {
    expect((await problemsOf(body, beside)).filter((text) => message.test(text))).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp | undefined]>([
    ["all in order", {}, undefined],
    [
      "a solution of the wrong type",
      { "exercises/two.solution.ts": "export const f: () => number = () => 'x';\n" },
      /two.solution.ts:1:\d+: TypeScript 2322/,
    ],
    [
      "a solution without what the check uses",
      { "exercises/two.solution.ts": "export const g = 1;\n" },
      /two.solution.ts:1:1: Expected a.ts to export what its check uses/,
    ],
    [
      "a check of another type",
      { "exercises/two.check.ts": check.replace("cell.f()", "cell.nothing()") },
      /two.check.ts:3:\d+: TypeScript/,
    ],
    [
      "a wrong attempt that does not compile",
      { "exercises/two.wrong-three.ts": "// fails: it is two\n// says: x\nimport './none.ts';\n" },
      /two.wrong-three.ts:3:\d+/,
    ],
  ])("type-checks: %s", async (_, changed, message) => {
    const { lesson } = read(exercise(cell), { ...files, ...changed });
    const found = checkLesson(await lesson, process.cwd()).map(formatProblem);
    if (message === undefined) expect(found).toEqual([]);
    else expect(found.filter((text) => message.test(text)).length).toBeGreaterThan(0);
  });
});

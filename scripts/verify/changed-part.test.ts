import { expect, test } from "vitest";
import { facts, fixtureRoot, testPlace } from "../../src/lesson/lesson-fixture.ts";
import { readLesson } from "../../src/lesson/read-lesson.ts";
import { changedPart, marksOf, sizeOf, type LessonMarks } from "./changed-part.ts";

const text = `
\`\`\`ts cell="a.ts"
export const a = 1;
\`\`\`

\`\`\`ts cell="b.ts" threads="1"
import { a } from "./a.ts";
console.log(a);
\`\`\`
\`\`\`output
1
\`\`\`

\`\`\`ts cell="c.ts"
export const c = 3;
\`\`\`
`;

const marks = async (written: string): Promise<LessonMarks> =>
  marksOf(
    await readLesson(
      testPlace,
      fixtureRoot({ "content/lessons/01-test/index.mdx": facts + written }),
    ),
  );

test.each([
  ["nothing", text, []],
  ["a word of the prose", `Other.\n${text}`, []],
  [
    "a cell's source, and with it what imports it",
    text.replace("a = 1", "a = 2"),
    ["a.ts", "b.ts"],
  ],
  ["what a run is to print", text.replace("\n1\n", "\n2\n"), ["b.ts"]],
  ["what a run is to measure", text.replace('threads="1"', 'threads="2"'), ["b.ts"]],
  ["a new cell", `${text}\n\`\`\`ts cell="d.ts"\nexport const d = 4;\n\`\`\`\n`, ["d.ts"]],
])("an edit of %s", async (_what, edited, files) => {
  const part = changedPart(await marks(text), await marks(edited));
  expect([...part.cells]).toEqual(files);
});

test("where nothing has run yet, all of it is new", async () => {
  expect(sizeOf(changedPart(undefined, await marks(text)))).toBe(3);
});

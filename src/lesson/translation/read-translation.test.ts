import { describe, expect, it } from "vitest";
import { checkQuotes } from "../check-quotes.ts";
import { facts, fixtureRoot, testPlace } from "../lesson-fixture.ts";
import { formatProblem, LessonError } from "../problem.ts";
import { readLesson } from "../read-lesson.ts";
import { olderTranslations } from "./older.ts";

const folder = "content/lessons/01-test/";
const path = `${folder}index.de.mdx`;

const check = `import { check, expect, scenario } from "exercise";
import type * as Cell from "../a.ts";
const run = scenario((cell: typeof Cell) => cell.f());
check("it is two", run, ({ returned }) => expect(returned).to.equal(2));
`;
const beside = {
  [`${folder}exercises/two.check.ts`]: check,
  [`${folder}exercises/two.solution.ts`]: "export const f = () => 2;\n",
  [`${folder}exercises/two.wrong-three.ts`]:
    "// fails: it is two\n// says: found 3\nexport const f = () => 3;\n",
};

const english = `
## One

Some words.

<Predict cell="g.ts" number="wall">
How long?
</Predict>

\`\`\`ts cell="g.ts"
console.log("took 3 ms");
\`\`\`
\`\`\`output
took {any}
\`\`\`

It took <Printed cell="g.ts" line="took {} ms" />.

<Exercise id="two" title="Two">

Make it two.

\`\`\`ts cell="a.ts"
export const f = () => 1;
\`\`\`

<Hint>
Add one.
</Hint>

</Exercise>
`;

const german = `
## Eins

Ein paar Wörter.

<Predict cell="g.ts" number="wall">
Wie lange?
</Predict>

<Cell file="g.ts" />

Es dauerte <Printed cell="g.ts" line="took {} ms" />.

<Exercise id="two" title="Zwei">

Mach zwei daraus.

<Cell file="a.ts" />

<Hint>
Zähl eins dazu.
</Hint>

</Exercise>
`;

const head = (of: string, checks = "\n  two:\n    it is two: es ist zwei") =>
  `---\nkind: translation\ntitle: Probe\ngoal: Sehen, dass es geht.\nof: "${of}"\nchecks:${checks}\n---\n`;

async function read(body = german, { lesson = english, start = head("000000000000") } = {}) {
  const root = fixtureRoot({
    [`${folder}index.mdx`]: facts + lesson,
    [path]: start + body,
    ...beside,
  });
  return { root, lesson: await readLesson(testPlace, root) };
}

async function problemsOf(...how: Parameters<typeof read>): Promise<readonly string[]> {
  try {
    await read(...how);
  } catch (error) {
    if (error instanceof LessonError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

const hashOf = async (lesson = english) =>
  (await read(german, { lesson })).lesson.translations[0]?.proseHash ?? "";

describe("a translation", () => {
  it("is read with its lesson, and has what it quotes held to the recorded runs", async () => {
    const { lesson, root } = await read();
    expect(lesson.translations).toMatchObject([
      {
        language: "de",
        path,
        title: "Probe",
        goal: "Sehen, dass es geht.",
        checks: { two: { "it is two": "es ist zwei" } },
        quotes: [{ cell: "g.ts", line: "took {} ms", location: { path, line: 21 } }],
      },
    ]);
    expect(await checkQuotes(lesson, root)).toEqual([]);
  });

  it("is of an older version once the lesson's words have changed, and not when its code has", async () => {
    const hash = await hashOf();
    const { lesson } = await read(german, { start: head(hash) });
    expect(lesson.translations[0]?.isOlder).toBe(false);
    expect(olderTranslations(lesson)).toEqual([]);
    expect(await hashOf(english.replace("=> 1", "=> 7").replace("took 3", "took 4"))).toBe(hash);
    expect(await hashOf(english.replace("Some words.", "Some\n  words."))).toBe(hash);
    const reworded = english.replace("Some words.", "Other words.");
    const { lesson: later } = await read(german, { lesson: reworded, start: head(hash) });
    expect(olderTranslations(later)).toEqual([
      `${path}: translated from an older version of ${folder}index.mdx. Bring it up to date, then set \`of: "${await hashOf(reworded)}"\`.`,
    ]);
  });

  it.each([
    ['<Cell file="g.ts" />', "", "Expected the cell g.ts, as in", "found <Exercise"],
    [
      '<Cell file="g.ts" />',
      '<Cell file="a.ts" />',
      "Expected the cell g.ts, as in",
      "found the cell a.ts",
    ],
    ['number="wall"', 'number="threads"', "Expected the prediction", "found the prediction"],
    ["## Eins", "### Eins", "Expected a heading of level 2", "found a heading of level 3"],
    ["## Eins", "# Eins", "Expected headings below the page's title", "Write ## Eins"],
    ["## Eins", "{eins}", "{eins}", ""],
    ["<Hint>\nZähl eins dazu.\n</Hint>", "", "Expected <Hint>", "found nothing more"],
    ['<Cell file="g.ts" />', '<Cell file="f.ts" />', 'found "f.ts"', ""],
    ['file="g.ts"', 'file="g.ts" veiled', "found `veiled`", "The rest stands in the lesson"],
    [
      '<Cell file="g.ts" />',
      '```ts cell="g.ts"\nlet a;\n```',
      'Expected <Cell file="gather.ts" />, found a fence',
      "",
    ],
    ['id="two"', 'id="zwei"', "exercises/zwei.check.ts", ""],
    ["took {} ms", "dauerte", "{}", ""],
  ])("%s that became %s is a difference, told where it stands", async (from, to, what, more) => {
    const [first = "", ...rest] = await problemsOf(german.replace(from, to));
    expect(first).toContain(`${path}:`);
    expect(first).toContain(what);
    expect(first).toContain(more);
    // One mistake is told once, but for an exercise without its files, which has several to miss.
    if (!from.startsWith("id=")) expect(rest).toEqual([]);
  });

  it("names every check, and no other", async () => {
    const start = head("0", "\n  two:\n    it is three: es ist drei");
    const problems = await problemsOf(german, { start });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("Expected a name for the check “two: it is two” in `checks`");
    expect(problems[1]).toContain("found “two: it is three”");
  });

  it("says which version it is of", async () => {
    const [problem] = await problemsOf(german, { start: head("0").replace('of: "0"\n', "") });
    expect(problem).toContain("of");
  });

  it("is in a language that the interface speaks", async () => {
    const root = fixtureRoot({
      [`${folder}index.mdx`]: facts + english,
      [`${folder}index.xx.mdx`]: head("0") + german,
      ...beside,
    });
    await expect(readLesson(testPlace, root)).rejects.toThrow(
      "Expected a language that the interface speaks (de), found xx.",
    );
  });
});

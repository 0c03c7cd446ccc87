import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { facts, fixtureRoot, testPlace } from "./lesson-fixture.ts";
import { readLesson } from "./read-lesson.ts";
import { readLessonOf, readLessons } from "./read-lessons.ts";

const lesson = "content/lessons/01-test/index.mdx";
const cell = '\n```ts cell="a.ts"\nlet a;\n```\n';

test("reads a lesson's facts and cells", async () => {
  const root = fixtureRoot({ [lesson]: facts + cell });
  expect(await readLesson(testPlace, root)).toEqual({
    slug: "test",
    number: 1,
    dir: "content/lessons/01-test",
    path: lesson,
    title: "Test",
    goal: "See that it works.",
    order: 1,
    tags: ["testing"],
    languages: ["TypeScript"],
    date: new Date("2026-11-23"),
    prerequisites: [],
    sources: [],
    cells: [
      {
        file: "a.ts",
        source: "let a;\n",
        location: { path: lesson, line: 13, column: 1 },
        expectation: {},
        output: undefined,
        explore: undefined,
      },
    ],
    predictions: [],
    terms: [],
    quotes: [],
    programs: [],
    exercises: [],
    translations: [],
  });
});

test("reads cells from files beside the lesson", async () => {
  const root = fixtureRoot({
    [lesson]: `${facts}\n<Cell src="./a.ts" />\n`,
    "content/lessons/01-test/a.ts": "let a;\n",
  });
  expect((await readLesson(testPlace, root)).cells[0]?.source).toBe("let a;\n");
});

test("lessons come in the order of their numbers", async () => {
  const third = facts
    .replace("order: 1", "order: 3")
    .replace("prerequisites: []", "prerequisites: [test]");
  const root = fixtureRoot({
    "content/lessons/03-third/index.mdx": third,
    [lesson]: facts,
  });
  expect((await readLessons(root)).map(({ slug }) => slug)).toEqual(["test", "third"]);
});

test("finding no lesson is an error, as is finding no folder", async () => {
  await expect(readLessons(fixtureRoot({ "content/lessons/README": "" }))).rejects.toThrow(
    /^Expected at least one lesson in .*content\/lessons/,
  );
  await expect(readLessons(fixtureRoot({}))).rejects.toThrow(/found no such folder/);
});

test.each([
  [
    "a missing key",
    facts.replace(/goal: .*\n/, ""),
    `${lesson}:1:1: Expected \`goal\` above the text, found none. Add it.`,
  ],
  [
    "an unknown key",
    facts.replace("tags:", "tag: x\ntags:"),
    `${lesson}:5:1: Expected no \`tag\`. Did you mean \`tags\`?`,
  ],
  [
    "each of several unknown keys",
    facts.replace("tags:", "autor: x\nlevle: 2\ntags:"),
    `${lesson}:5:1: Expected no \`autor\`. Correct its name, or remove it.\n${lesson}:6:1: Expected no \`levle\`.`,
  ],
  [
    "a bad slug",
    facts.replace("[testing]", "[Big Words]"),
    `${lesson}:5:1: Expected a slug such as two-words: small letters, digits and hyphens, found "Big Words". In \`tags.0\`.`,
  ],
  [
    "a bad date",
    facts.replace("2026-11-23", "yesterday"),
    `${lesson}:7:1: Expected a date such as`,
  ],
  [
    "another number",
    facts.replace("order: 1", "order: 2"),
    `${lesson}:4:1: Expected \`order\` to be`,
  ],
  ["no YAML", facts.replace("[testing]", "[testing"), `${lesson}:1:1: Expected YAML`],
  [
    "no frontmatter",
    "Text.",
    `${lesson}:1:1: Expected \`title\` above the text, found none. Add it.`,
  ],
  [
    "itself as prerequisite",
    facts.replace("prerequisites: []", "prerequisites: [test]"),
    `${lesson}:8:1: Expected prerequisites among the other lessons, found \`test\`. There is none: remove it.`,
  ],
  [
    "a brace in prose",
    `${facts}\nSay {x} here.\n`,
    `${lesson}:12:5: Expected JavaScript between { and }, found \`{x}\`, in which nothing is named \`x\`. For a brace in prose write \`\\{\`.`,
  ],
  [
    "a brace around what is no JavaScript",
    `${facts}\nSay {not js} here.\n`,
    /12:9: Expected MDX\. .*For a brace in prose write `\\\{`\.$/,
  ],
  [
    "a heading as large as the title",
    `${facts}\n# Test\n`,
    `${lesson}:12:1: Expected headings below the page's title, found one as large: “Test”. Write ## Test`,
  ],
  [
    "a bad cell",
    `${facts}\n\`\`\`output\n\`\`\`\n`,
    `${lesson}:12:1: Expected \`output\` right under`,
  ],
])("%s is an error with its place", async (_what, text, message) => {
  const root = fixtureRoot({ [lesson]: text });
  await expect(readLessons(root)).rejects.toThrow(message);
});

test("all lessons' problems are told at once", async () => {
  const bad = "```output\n```\n";
  const root = fixtureRoot({
    [lesson]: facts + bad,
    "content/lessons/02-more/index.mdx": facts.replace("order: 1", "order: 2") + bad + "\n" + bad,
  });
  const error: unknown = await readLessons(root).catch((reason: unknown) => reason);
  expect(String(error).split("\n")).toHaveLength(3);
});

test("a lesson that cannot be read is the only cause that is told", async () => {
  const root = fixtureRoot({
    [lesson]: facts.replace("title:", "titel:"),
    "content/lessons/02-more/index.mdx": facts
      .replace("order: 1", "order: 2")
      .replace("prerequisites: []", "prerequisites:\n  - test\n  - tset"),
  });
  const error: unknown = await readLessons(root).catch((reason: unknown) => reason);
  expect(String(error).split("\n")).toEqual([
    expect.stringContaining(
      `${lesson}:1:1: Expected \`title\` above the text, found none. Add it.`,
    ),
    `${lesson}:2:1: Expected no \`titel\`. Did you mean \`title\`?`,
    "content/lessons/02-more/index.mdx:10:1: Expected prerequisites among the other lessons, found `tset`. Did you mean `test`?",
  ]);
});

test("expressions of the page's own, of JavaScript and comments are let be", async () => {
  const text = `export const n = 2;\n\nSay {n + Math.max(1, 2)}, {[1].map((x) => x)}, {" "} and {/* nothing */}.\n`;
  const root = fixtureRoot({ [lesson]: `${facts}\n${text}` });
  expect(await readLessons(root)).toHaveLength(1);
});

test("the front page's cell is one of the first lesson's", async () => {
  const course = (name: string) =>
    `{ "title": "T", "description": "D",\n"home": { "heading": "H", "lead": ["L"], "cell": "${name}" } }`;
  const root = (name: string) =>
    fixtureRoot({ [lesson]: facts + cell, "content/course.json": course(name) });
  expect(await readLessons(root("a.ts"))).toHaveLength(1);
  await expect(readLessons(root("other.ts"))).rejects.toThrow(
    `content/course.json:2:42: Expected a cell of the first lesson, ${lesson}, found "other.ts". There is "a.ts". In \`home.cell\`.`,
  );
});

test("two lessons of one number or slug", async () => {
  const root = fixtureRoot({ [lesson]: facts, "content/lessons/01-two/index.mdx": facts });
  await expect(readLessons(root)).rejects.toThrow(
    "content/lessons/01-two/index.mdx:1:1: Expected a number, 1, that no other lesson has",
  );
});

test("a folder that is no lesson's", async () => {
  const root = fixtureRoot({ "content/lessons/draft/index.mdx": facts });
  await expect(readLessons(root)).rejects.toThrow(
    "content/lessons/draft: expected a folder such as 01-two-words, found draft.",
  );
});

test("a folder without a lesson", async () => {
  const root = fixtureRoot({ [lesson]: facts, "content/lessons/02-empty/notes.md": "" });
  await expect(readLessons(root)).rejects.toThrow(
    "content/lessons/02-empty/index.mdx:1:1: Expected a lesson's text, found no such file.",
  );
});

test("reads one lesson by its slug, whatever is wrong with the others", async () => {
  const root = fixtureRoot({
    [lesson]: facts + cell,
    "content/lessons/02-broken/index.mdx": "no facts\n",
  });
  expect((await readLessonOf("test", root))?.cells).toHaveLength(1);
  expect(await readLessonOf("none", root)).toBeUndefined();
  await expect(readLessonOf("broken", root)).rejects.toThrow("02-broken");
});

test.each([
  ["the lesson", lesson, `${facts}\nGröße\n`, 12],
  ["a cell beside it", "content/lessons/01-test/a.ts", 'console.log("Größe");\n', 1],
  ["a translation", "content/lessons/01-test/index.de.mdx", "---\ntitle: Größe\n---\n", 2],
  ["a page", "content/pages/imprint.mdx", "---\nkind: page\ntitle: Größe\n---\n", 3],
  ["what the course is", "content/course.json", '{ "title": "Größe" }', 1],
])("%s that is no UTF-8 is told with its line", async (_what, path, text, line) => {
  const root = fixtureRoot({ [lesson]: `${facts}\n<Cell src="./a.ts" />\n` });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, "content/lessons/01-test/a.ts"), "let a;\n");
  writeFileSync(join(root, path), Buffer.from(text, "latin1"));
  await expect(readLessons(root)).rejects.toThrow(
    new RegExp(`^${path}:${String(line)}:\\d+: Expected text in UTF-8, found the byte 0xF6`),
  );
});

test("a byte order mark and the line ends of Windows are no fault of a lesson", async () => {
  const text = `\uFEFF${facts}${cell}`.replaceAll("\n", "\r\n");
  const root = fixtureRoot({ [lesson]: text });
  expect((await readLesson(testPlace, root)).cells.map(({ file }) => file)).toEqual(["a.ts"]);
});

test("what is wrong with the text of a page is told with its place, of each", async () => {
  const root = fixtureRoot({
    [lesson]: facts,
    "content/course.json":
      '{ "title": "T", "description": "D", "home": { "heading": "H", "lead": ["L"] } }',
    "content/pages/imprint.mdx": "---\ntitle: Imprint\n---\n\nBy {nobody}.\n",
    "content/pages/about.mdx": "---\ntitle: About\n---\n\n# About\n\n<Foto />\n",
    "content/pages/start.mdx": "---\ntitle: Start\nhero: {}\n---\n\n# Start\n",
  });
  const error: unknown = await readLessons(root).catch((reason: unknown) => reason);
  expect(String(error).split("\n")).toEqual([
    expect.stringContaining("content/pages/about.mdx:7:1: Expected a component, found <Foto>"),
    expect.stringContaining(
      "content/pages/about.mdx:5:1: Expected headings below the page's title",
    ),
    expect.stringContaining("content/pages/imprint.mdx:5:4: "),
  ]);
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkGlossary, glossaryIds } from "./glossary.ts";
import { facts, fixtureRoot } from "./lesson-fixture.ts";
import { formatProblem } from "./problem.ts";
import { readLessons } from "./read-lessons.ts";

async function problems(files: Readonly<Record<string, string>>) {
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": `${facts}\nA <Term>task</Term>.\n`,
    ...files,
  });
  return checkGlossary(await readLessons(root), root).map(({ message }) => message);
}

const entry = (lesson: string, text = "A piece of work.") =>
  `---\nterm: a term\nlesson: ${lesson}\n---\n\n${text}\n`;

test("an entry whose lesson marks the term", async () => {
  expect(await problems({ "content/glossary/task.md": entry("test") })).toEqual([]);
});

test("a lesson that there is not, one that does not mark the term, and no text", async () => {
  expect(
    await problems({
      "content/glossary/task.md": entry("tests"),
      "content/glossary/thread.md": entry("test"),
      "content/glossary/turn.md": "---\nlesson: test\n---\n",
    }),
  ).toEqual([
    'Expected the slug of the lesson that defines it, found "tests". There is test.',
    'Expected <Term id="thread"> where content/lessons/01-test/index.mdx defines it, found none there. Mark it, or name another lesson.',
    "Expected `term` above the text, found none. Add it.",
  ]);
});

test("a key that is misspelt, with its line", async () => {
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": facts,
    "content/glossary/task.md": entry("test").replace("term:", "trem:"),
  });
  expect(checkGlossary(await readLessons(root), root).map(formatProblem)).toEqual([
    "content/glossary/task.md:1:1: Expected `term` above the text, found none. Add it.",
    "content/glossary/task.md:2:1: Expected no `trem`. Did you mean `term`?",
  ]);
});

test("a slip in a lesson of one's own that is a word of ours, with the lesson's line", async () => {
  vi.stubEnv("COURSE", "tea");
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const root = fixtureRoot({
    "tea/course.json": `{ "title": "Tea", "description": "Of tea.", "home": { "heading": "Tea", "lead": ["Brew."] } }`,
    "tea/lessons/01-test/index.mdx": `${facts}\nThis is <Term>backoff</Term>, and <Term>push</Term>.\n`,
    "tea/glossary/back-off.md": entry("test"),
    "tea/glossary/push.md": entry("test"),
    "tea/glossary/pull.md": entry("test"),
    "content/glossary/backoff.md": entry("capstone"),
  });
  expect(checkGlossary(await readLessons(root), root).map(formatProblem)).toEqual([
    'tea/lessons/01-test/index.mdx:12:9: Expected <Term id="back-off">, as tea/glossary/back-off.md has the word that this lesson defines; found "backoff", a word of content/glossary/backoff.md. Did you mean <Term id="back-off">?',
    'tea/glossary/pull.md:1:1: Expected <Term id="pull"> where tea/lessons/01-test/index.mdx defines it, found none there. Mark it, or name another lesson.',
  ]);
});

test("a heading as large as the page's", async () => {
  expect(await problems({ "content/glossary/task.md": entry("test", "# Task\n\nWork.") })).toEqual([
    "Expected headings below the page's title, found one as large: “Task”. Write ## Task",
  ]);
});

test("each entry that is no UTF-8", async () => {
  const root = fixtureRoot({ "content/lessons/01-test/index.mdx": facts });
  mkdirSync(join(root, "content/glossary"));
  for (const name of ["kaffee", "tee"]) {
    const text = Buffer.from(entry("test", "Ein Getränk."), "latin1");
    writeFileSync(join(root, `content/glossary/${name}.md`), text);
  }
  const found = checkGlossary(await readLessons(root), root);
  expect(found.map(({ location: { path, line } }) => `${path}:${String(line)}`)).toEqual([
    "content/glossary/kaffee.md:6",
    "content/glossary/tee.md:6",
  ]);
});

test("a cell, with the line of the file", async () => {
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": `${facts}\nA <Term>task</Term>.\n`,
    "content/glossary/task.md": entry("test", '```ts cell="a.ts"\n1;\n```'),
  });
  expect(checkGlossary(await readLessons(root), root)).toEqual([
    {
      location: { path: "content/glossary/task.md", line: 7, column: 1 },
      message: "Expected cells in lessons, content/lessons/NN-slug/index.mdx; found `a.ts` here.",
    },
  ]);
});

test("a project without a glossary has no terms", () => {
  expect(glossaryIds(fixtureRoot({}))).toEqual([]);
});

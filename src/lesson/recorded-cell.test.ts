import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { facts, fixtureRoot, testPlace } from "./lesson-fixture.ts";
import {
  outdatedRecordings,
  outdatedSentence,
  recordingFor,
  shownOutput,
} from "./recorded-cell.ts";
import { readLesson, type Lesson } from "./read-lesson.ts";
import { recordingsToJson, type Recording } from "./recording.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import { sourceHash } from "./source-hash.ts";

const index = "content/lessons/01-test/index.mdx";
const text = `${facts}
\`\`\`ts cell="a.ts"
export const a = 1;
\`\`\`
\`\`\`ts cell="b.ts"
import { a } from "./a.ts";
console.log(a, "{}");
\`\`\`
\`\`\`output
1 {{}
\`\`\`
\`\`\`ts cell="c.ts"
console.log(performance.now());
\`\`\`
\`\`\`output
{any}
\`\`\`
`;

function record(lesson: Lesson, root: string): void {
  const recordings = lesson.cells.map(({ file }): [string, Recording] => [
    file,
    {
      hash: sourceHash(file, lesson.cells),
      result: { state: "done", measures: { ...nothingMeasured, wallMs: 1, threads: 1 } },
      lines: [],
      trace: undefined,
      where: { browser: "Chromium 156", cores: 2, date: "2026-11-23" },
    },
  ]);
  writeFileSync(join(root, lesson.dir, "recorded.json"), recordingsToJson(new Map(recordings)));
}

test("a recording counts for the sources that ran, imports included", async () => {
  const root = fixtureRoot({ [index]: text });
  const lesson = await readLesson(testPlace, root);
  expect(await outdatedRecordings(lesson, root)).toEqual(["a.ts", "b.ts", "c.ts"]);
  record(lesson, root);
  expect(await outdatedRecordings(lesson, root)).toEqual([]);
  expect(await outdatedSentence(lesson, root)).toBe(undefined);

  writeFileSync(join(root, index), text.replace("a = 1", "a = 22"));
  const changed = await readLesson(testPlace, root);
  expect(await outdatedRecordings(changed, root)).toEqual(["a.ts", "b.ts"]);
  expect(await outdatedSentence(changed, root)).toBe(
    "content/lessons/01-test/recorded.json: no recording of a.ts, b.ts as written now. Run: npm run verify -- --update --lesson test",
  );
  const found = await Promise.all(changed.cells.map((cell) => recordingFor(cell, root)));
  expect(found.map((recording) => recording !== undefined)).toEqual([false, false, true]);
});

test("where nothing is recorded, the author's lines stand in, if they are lines and no patterns", async () => {
  const root = fixtureRoot({ [index]: text });
  const lesson = await readLesson(testPlace, root);
  const shown = () => Promise.all(lesson.cells.map((cell) => shownOutput(cell, root)));
  expect(await shown()).toEqual([
    { kind: "none" },
    { kind: "expected", lines: ["1 {}"] },
    { kind: "none" },
  ]);
  record(lesson, root);
  expect((await shown()).map(({ kind }) => kind)).toEqual(["recorded", "recorded", "recorded"]);
  rmSync(join(root, lesson.dir, "recorded.json"));
  expect((await shown()).map(({ kind }) => kind)).toEqual(["none", "expected", "none"]);
});

test("what a lesson failed by may lie elsewhere, and is looked at again", async () => {
  const root = fixtureRoot({ [index]: `${text}\n<Term id="cup">cups</Term>\n` });
  const cell = { file: "a.ts", location: { path: index, line: 1, column: 1 } };
  await expect(recordingFor(cell, root)).rejects.toThrow("cup");
  mkdirSync(join(root, "content/glossary"));
  writeFileSync(
    join(root, "content/glossary/cup.md"),
    "---\nterm: cup\nlesson: test\n---\nFor tea.\n",
  );
  expect(await recordingFor(cell, root)).toBe(undefined);
});

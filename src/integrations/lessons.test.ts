import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureRoot } from "../lesson/lesson-fixture.ts";
import { runProblems } from "./lessons.ts";

const question =
  '<Predict cell="two-cups.ts" order>\nCoffee takes twice as long as tea. In which order do the lines arrive?\n</Predict>';

/** What the dev server says of a new lesson whose prediction is `predict`. */
async function told(predict: string) {
  const root = fixtureRoot({});
  const folder = join(root, "content/lessons/01-two-cups");
  // It comes with recorded runs.
  cpSync("content/lesson-template", folder, { recursive: true });
  const path = join(folder, "index.mdx");
  const text = readFileSync(path, "utf8");
  expect(text).toContain(question);
  const facts = { title: "Two cups", number: "1", date: "2026-11-27" };
  const filled = text.replaceAll(
    /\{\{(title|number|date)\}\}/g,
    (_, name: keyof typeof facts) => facts[name],
  );
  writeFileSync(path, filled.replace(question, predict));
  return runProblems(path, root);
}

test("a prediction that the recorded run answers is told nothing of", async () => {
  expect(await told(question)).toEqual([]);
});

test("a prediction none of whose answers is true of the recorded run is told with its place", async () => {
  const problems = await told(
    '<Predict cell="two-cups.ts">\nHow many threads?\n\n<Answer threads="7">Seven.</Answer>\n<Answer threads="8">Eight.</Answer>\n\n</Predict>',
  );
  expect(problems).toEqual([
    {
      location: { path: "content/lessons/01-two-cups/index.mdx", line: 28, column: 1 },
      message: expect.stringContaining("Expected") as unknown,
    },
  ]);
});

test("a lesson that cannot be read, and what is none, is for its page to tell", async () => {
  expect(await told("<Predict>")).toEqual([]);
  expect(await runProblems("/elsewhere/page.mdx", fixtureRoot({}))).toEqual([]);
});

import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { closeBuildCache, openBuildCache } from "./build-cache/remember.ts";
import { facts, fixtureRoot, testPlace } from "./lesson-fixture.ts";
import { lessonDigest } from "./lesson-digest.ts";
import { readLesson } from "./read-lesson.ts";

const dir = "content/lessons/01-test";
const cell = (source: string): string => `${facts}\n\`\`\`ts cell="a.ts"\n${source}\n\`\`\`\n`;

const project = (): string =>
  fixtureRoot({
    [`${dir}/index.mdx`]: cell("1;"),
    [`${dir}/beside/a.ts`]: "1;\n",
    "content/glossary/thread.md": "",
  });

test("the same files, the same digest", () => {
  expect(lessonDigest(dir, project())).toBe(lessonDigest(dir, project()));
});

test.each([
  ["its text", "content/lessons/01-test/index.mdx"],
  ["a file of a folder in it", "content/lessons/01-test/beside/a.ts"],
  ["a new file", "content/lessons/01-test/recorded.json"],
  ["a new word of the glossary", "content/glossary/task.md"],
])("another for %s", (_what, path) => {
  const root = project();
  const before = lessonDigest(dir, root);
  writeFileSync(join(root, path), "other");
  expect(lessonDigest(dir, root)).not.toBe(before);
});

test("the same beside a link to nothing, as an editor leaves it", () => {
  const root = project();
  const before = lessonDigest(dir, root);
  symlinkSync("nobody@there", join(root, dir, ".#index.mdx"));
  symlinkSync("nobody@there", join(root, dir, "gone.ts"));
  expect(lessonDigest(dir, root)).toBe(before);
});

test("another for a file that is gone", () => {
  const root = project();
  const before = lessonDigest(dir, root);
  rmSync(join(root, dir, "beside/a.ts"));
  expect(lessonDigest(dir, root)).not.toBe(before);
});

test("another where a lesson changes that it imports from, and only then", () => {
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": `import Bar from "../02-other/figures/Bar.astro";\n\n${cell("1;")}`,
    "content/lessons/02-other/index.mdx": cell("2;"),
    "content/lessons/02-other/figures/Bar.astro": "<p>A bar</p>",
  });
  const other = "content/lessons/02-other";
  const [before, ofOther] = [lessonDigest(dir, root), lessonDigest(other, root)];
  writeFileSync(join(root, other, "figures/Bar.astro"), "<p>Another</p>");
  expect(lessonDigest(dir, root)).not.toBe(before);
  const since = lessonDigest(other, root);
  expect(since).not.toBe(ofOther);
  writeFileSync(join(root, dir, "index.mdx"), cell("3;"));
  expect(lessonDigest(other, root)).toBe(since);
});

test.each([
  ["a component outside the course", "parts/Out.astro", "../../../parts/Out.astro"],
  ["a script named without its ending", "parts/bars.ts", "../../../parts/bars"],
  ["a script named as what is made of it", "parts/bars.ts", "../../../parts/bars.js"],
  [
    "data that a figure of another lesson takes",
    "content/lessons/03-c/data.json",
    "../02-b/Fig.astro",
  ],
  ["data of a figure of the course's", "content/lessons/03-c/data.json", "../../figures/Fig.astro"],
])("another where %s changes", (_what, path, from) => {
  const takes = `---\nimport data from "../../lessons/03-c/data.json";\n---\n`;
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": `import Fig from "${from}";\n\n${cell("1;")}`,
    "content/lessons/02-b/index.mdx": cell("2;"),
    "content/lessons/02-b/Fig.astro": takes,
    "content/lessons/03-c/index.mdx": cell("3;"),
    "content/figures/Fig.astro": takes.replace("../../lessons", "../lessons"),
    [path]: "1",
  });
  const before = lessonDigest(dir, root);
  writeFileSync(join(root, path), "2");
  expect(lessonDigest(dir, root)).not.toBe(before);
});

test("files that import one another", () => {
  const root = fixtureRoot({
    "content/lessons/01-test/index.mdx": 'import "../../a.ts";\n',
    "content/a.ts": 'import "./b.ts";\nimport "./a.ts";\n',
    "content/b.ts": 'import "./a.ts";\nimport "./none.ts";\n',
    "content/lessons/02-b/index.mdx": cell("2;"),
  });
  const before = lessonDigest(dir, root);
  writeFileSync(join(root, "content/b.ts"), "");
  expect(lessonDigest(dir, root)).not.toBe(before);
});

test.each(["](../other/)", "](../other/?a)", "](<../other/>)", "]( ../other/#there)"])(
  "another where the lesson is gone that [text%s leads to",
  (link) => {
    const root = fixtureRoot({
      "content/lessons/01-test/index.mdx": `${cell("1;")}\n[text${link}\n`,
      "content/lessons/02-other/index.mdx": cell("2;"),
    });
    const before = lessonDigest(dir, root);
    rmSync(join(root, "content/lessons/02-other"), { recursive: true });
    expect(lessonDigest(dir, root)).not.toBe(before);
  },
);

test("one build sees one lesson; the next sees what has changed", async () => {
  const root = project();
  onTestFinished(() => {
    closeBuildCache(root);
  });
  const source = async (): Promise<string | undefined> =>
    (await readLesson(testPlace, root)).cells[0]?.source;
  openBuildCache(root);
  expect(await source()).toBe("1;\n");
  writeFileSync(join(root, dir, "index.mdx"), cell("2;"));
  expect(await source()).toBe("1;\n");
  closeBuildCache(root);
  openBuildCache(root);
  expect(await source()).toBe("2;\n");
});

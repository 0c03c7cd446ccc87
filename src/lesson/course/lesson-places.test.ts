import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { facts, fixtureRoot } from "../lesson-fixture.ts";
import { checkGlossary, glossaryIds } from "../glossary.ts";
import { lessonOfPath } from "../lesson-path.ts";
import { readLessonOf, readLessons } from "../read-lessons.ts";
import { glossaryGlobs, pageGlobs } from "./content-globs.ts";
import { courseFolder } from "./course-folder.ts";
import { keptPlaces, lessonPlaces } from "./lesson-places.ts";

const config = (lessons?: readonly string[]): string =>
  JSON.stringify({ title: "T", description: "D", home: { heading: "H", lead: ["L"] }, lessons });

const ordered = (order: number): string => facts.replace("order: 1", `order: ${order}`);

/** Ours has three lessons; theirs has two, one of which has a slug of ours. */
function courses(lessons?: readonly string[]): string {
  vi.stubEnv("COURSE", "teachers/tea");
  return fixtureRoot({
    "content/lessons/01-one/index.mdx": ordered(1),
    "content/lessons/02-two/index.mdx": `${ordered(2).replace("prerequisites: []", "prerequisites: [one]")}
[one](../one/), and [*three*](../three/#x).
`,
    "content/lessons/03-three/index.mdx": ordered(3),
    "content/glossary/task.md": "---\nterm: task\nlesson: one\n---\nWork.\n",
    "content/glossary/turn.md": "---\nterm: turn\nlesson: one\n---\nA part of it.\n",
    "content/pages/hosting.mdx": "",
    "teachers/tea/lessons/01-tea/index.mdx": ordered(1),
    "teachers/tea/lessons/02-three/index.mdx": ordered(2),
    "teachers/tea/glossary/task.md": "---\nterm: task\nlesson: tea\n---\nWork.\n",
    "teachers/tea/pages/hosting.mdx": "",
    "teachers/tea/course.json": config(lessons),
  });
}

test("a list has lessons of both, in its order; one of theirs takes the place of ours", () => {
  expect(lessonPlaces(courses(["tea", "two", "three"]))).toEqual([
    { slug: "tea", number: 1, dir: "teachers/tea/lessons/01-tea" },
    { slug: "two", number: 2, dir: "content/lessons/02-two" },
    { slug: "three", number: 3, dir: "teachers/tea/lessons/02-three" },
  ]);
});

test("without a list they are the course's own, by their numbers", () => {
  expect(lessonPlaces(courses()).map(({ slug }) => slug)).toEqual(["tea", "three"]);
});

test("a lesson of ours may build on one, and link to one, that the course leaves out", async () => {
  const root = courses(["two", "tea", "three"]);
  expect((await readLessons(root)).map(({ number, slug }) => `${number} ${slug}`)).toEqual([
    "1 two",
    "2 tea",
    "3 three",
  ]);
  expect((await readLessonOf("tea", root))?.path).toBe("teachers/tea/lessons/01-tea/index.mdx");
  expect(await readLessonOf("one", root)).toBeUndefined();
});

test.each([
  [["tea", "thre"], 'Expected a lesson\'s slug, found "thre". Did you mean three?'],
  [["tea", "three", "tea"], "Expected each lesson once, found tea again. Remove one."],
  [
    ["three", "two"],
    'Expected every lesson of the course in `lessons`, found no "tea" there. Add it, or move teachers/tea/lessons/01-tea out of teachers/tea/lessons.',
  ],
])("a list of %j does not fit", (lessons, message) => {
  const place = "teachers/tea/course.json:1:";
  const found = (): unknown => lessonPlaces(courses(lessons));
  expect(found).toThrow(place);
  expect(found).toThrow(message);
});

test.each([
  ["04-tea", "04-tea", "01-tea", ["tea", "three"]],
  ["00-tea", "01-tea", "00-tea", undefined],
] as const)(
  "a second lesson of a slug, %s, is told and not left out",
  (folder, second, first, lessons) => {
    const root = courses(lessons);
    mkdirSync(join(root, "teachers/tea/lessons", folder));
    expect(() => lessonPlaces(root)).toThrow(
      `teachers/tea/lessons/${second}/index.mdx:1:1: Expected a slug, tea, that no other lesson has; teachers/tea/lessons/${first} has it. Rename one.`,
    );
  },
);

test("a draft with the slug of a lesson of ours that the course keeps is told", () => {
  const root = courses(["tea", "two", "three"]);
  mkdirSync(join(root, "teachers/tea/lessons/00-two"));
  expect(() => lessonPlaces(root)).toThrow(
    "teachers/tea/lessons/00-two/index.mdx:1:1: Expected a slug, two, that no other lesson has; content/lessons/02-two has it. Rename one.",
  );
});

test("a list that names a lesson which is still to be made says how, for a shell", () => {
  vi.stubEnv("COURSE", "my tea");
  const root = fixtureRoot({
    "content/lessons/01-one/index.mdx": ordered(1),
    "my tea/course.json": config(["coffee-bar", "one"]),
  });
  expect(() => lessonPlaces(root)).toThrow(
    `Make it: COURSE='my tea' npm run new-lesson -- coffee-bar "Its title".`,
  );
  expect(keptPlaces(root).map(({ slug }) => slug)).toEqual(["one"]);
});

test("a folder that says of itself nothing is no course", () => {
  vi.stubEnv("COURSE", "../nowhere");
  expect(() => lessonPlaces(fixtureRoot({}))).toThrow("../nowhere/course.json:1:1: Expected what");
});

test("Astro reads what the course has, and of ours what it keeps", () => {
  expect(pageGlobs(courses(["tea", "two", "three"]))).toEqual([
    {
      base: "content",
      pattern: ["lessons/02-two/{index,index.*}.mdx", "pages/*.mdx", "!pages/hosting.mdx"],
    },
    {
      base: "teachers/tea",
      pattern: [
        "lessons/01-tea/{index,index.*}.mdx",
        "lessons/02-three/{index,index.*}.mdx",
        "pages/*.mdx",
      ],
    },
  ]);
  expect(glossaryGlobs(courses())).toEqual([
    { base: "content", pattern: ["glossary/*.md", "!glossary/task.md"] },
    { base: "teachers/tea", pattern: ["glossary/*.md"] },
  ]);
});

test("the glossary is of both, and theirs is held to their lessons", async () => {
  const root = courses(["tea", "three"]);
  expect(glossaryIds(root)).toEqual(["task", "turn"]);
  expect(checkGlossary(await readLessons(root), root).map(({ location }) => location.path)).toEqual(
    ["teachers/tea/glossary/task.md"],
  );
});

test("a file's lesson is known in both", () => {
  const root = courses();
  const dir = "teachers/tea/lessons/01-tea";
  expect(lessonOfPath(`${root}/${dir}/index.mdx`, root)).toMatchObject({ slug: "tea", dir });
  expect(lessonOfPath("content/lessons/01-one/a.ts", root)?.dir).toBe("content/lessons/01-one");
  expect(lessonOfPath("other/lessons/01-one/a.ts", root)).toBeUndefined();
});

test.each([
  [undefined, "content"],
  ["", "content"],
  ["../tea", "../tea"],
  ["/p/examples/course/", "examples/course"],
])("COURSE=%s is %s from the root", (wanted, folder) => {
  expect(courseFolder("/p", { COURSE: wanted })).toBe(folder);
});

test("a course that is reached by a link is where the link leads", async () => {
  const root = courses();
  symlinkSync(join(root, "teachers"), join(root, "linked"));
  vi.stubEnv("COURSE", "linked/tea");
  expect(courseFolder(root)).toBe("teachers/tea");
  expect((await readLessons(root)).map(({ dir }) => dir)).toContain("teachers/tea/lessons/01-tea");
  // And a project.
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(root, join(folder, "project"));
  expect(courseFolder(join(folder, "project"))).toBe("teachers/tea");
  symlinkSync(join(root, "content"), join(folder, "ours"));
  vi.stubEnv("COURSE", join(folder, "ours"));
  expect(courseFolder(root)).toBe("content");
});

test.each(["lessons/03-cup", "lessons"])("%s is a link", (path) => {
  const root = courses();
  const home = join(root, "teachers/tea");
  rmSync(join(home, path), { recursive: true, force: true });
  symlinkSync(
    join(root, "content", path === "lessons" ? path : "lessons/01-one"),
    join(home, path),
  );
  expect(() => lessonPlaces(root)).toThrow(
    `teachers/tea/${path}: expected a folder, found a link. Put the folder itself there`,
  );
});

test("a lesson's link that leads nowhere; other links that are no lesson's", () => {
  const root = courses();
  const home = join(root, "teachers/tea/lessons");
  symlinkSync(join(root, "content/pages/hosting.mdx"), join(home, "README.mdx"));
  symlinkSync("nobody@there", join(home, ".#01-tea"));
  symlinkSync("nobody@there", join(home, "gone.md"));
  expect(lessonPlaces(root).map(({ slug }) => slug)).toContain("tea");
  symlinkSync("nowhere", join(home, "04-gone"));
  expect(() => lessonPlaces(root)).toThrow("teachers/tea/lessons/04-gone: expected a folder");
});

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { once } from "./build-cache/remember.ts";
import { lessonsFolder, parseLessonFolder } from "./lesson-path.ts";
import { LessonError, throwProblems, type LessonProblem } from "./problem.ts";
import { readLesson, type Lesson } from "./read-lesson.ts";

/**
 * All lessons, in their order.
 * @param root of the project
 * @throws LessonError with all that is wrong in any of them; Error where there is no lesson at all,
 *   which is a wrong folder and never what was meant
 */
export async function readLessons(root = process.cwd()): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  const problems: LessonProblem[] = [];
  for (const folder of await lessonFolders(root)) {
    try {
      lessons.push(await readLesson(folder, root));
    } catch (error) {
      if (!(error instanceof LessonError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems([...problems, ...courseProblems(lessons)]);
  return lessons.sort((a, b) => a.number - b.number);
}

/**
 * One lesson, without reading the others: as it is now, since in the dev server it may have changed.
 * @param slug as an address has it
 * @returns undefined where there is no such lesson
 * @throws LessonError with all that is wrong in its file
 */
export async function readLessonOf(
  slug: string | undefined,
  root = process.cwd(),
): Promise<Lesson | undefined> {
  const folders = await lessonFolders(root);
  const folder = folders.find((name) => parseLessonFolder(name)?.slug === slug);
  return folder === undefined ? undefined : readLesson(folder, root);
}

function lessonFolders(root: string): Promise<string[]> {
  return once(`lessons ${root}`, () => readLessonFolders(root));
}

async function readLessonFolders(root: string): Promise<string[]> {
  const folder = join(root, lessonsFolder);
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(
      `Expected lessons in ${folder}, found no such folder. Run from the project's root.`,
      { cause },
    );
  });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (folders.length === 0) {
    throw new Error(
      `Expected at least one lesson in ${folder}, such as 01-two-words/index.mdx; found none.`,
    );
  }
  return folders.sort();
}

/** What only shows when lessons stand side by side. */
function courseProblems(lessons: readonly Lesson[]): LessonProblem[] {
  const problems: LessonProblem[] = [];
  for (const lesson of lessons) {
    const problem = (message: string): void => {
      problems.push({ location: { path: lesson.path, line: 1, column: 1 }, message });
    };
    const other = lessons.find(
      (earlier) =>
        earlier.path < lesson.path &&
        (earlier.slug === lesson.slug || earlier.number === lesson.number),
    );
    if (other !== undefined) {
      const what =
        other.slug === lesson.slug ? `slug, ${lesson.slug},` : `number, ${String(lesson.number)},`;
      problem(`Expected a ${what} that no other lesson has; ${other.dir} has it. Rename one.`);
    }
    for (const slug of lesson.prerequisites) {
      if (slug === lesson.slug || !lessons.some((known) => known.slug === slug)) {
        const slugs = lessons.filter((known) => known !== lesson).map((known) => known.slug);
        problem(
          `Expected prerequisites among the other lessons (${slugs.join(", ")}), found \`${slug}\`.`,
        );
      }
    }
  }
  return problems;
}

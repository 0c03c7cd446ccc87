import { nearestName } from "../compiler/nearest.ts";
import { once } from "./build-cache/remember.ts";
import { checkCourse } from "./course/check-course.ts";
import { isKept, isListed, lessonPlaces } from "./course/lesson-places.ts";
import { lineOfItem } from "./frontmatter.ts";
import { LessonError, throwProblems, type LessonProblem } from "./problem.ts";
import { readLesson, type Lesson } from "./read-lesson.ts";
import { readText } from "./read-text.ts";

/**
 * All lessons of the course that is built, in their order.
 * @param root of the project
 * @throws LessonError with all that is wrong in any of them; Error where there is no lesson at all,
 *   which is a wrong folder and never what was meant
 */
export function readLessons(root = process.cwd()): Promise<readonly Lesson[]> {
  return once(`all lessons ${root}`, () => readAll(root));
}

async function readAll(root: string): Promise<readonly Lesson[]> {
  const lessons: Lesson[] = [];
  const problems: LessonProblem[] = [];
  for (const place of lessonPlaces(root)) {
    try {
      lessons.push(await readLesson(place, root));
    } catch (error) {
      if (!(error instanceof LessonError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems([...problems, ...courseProblems(lessons, root), ...checkCourse(lessons, root)]);
  return lessons;
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
  const place = lessonPlaces(root).find((each) => each.slug === slug);
  return place === undefined ? undefined : readLesson(place, root);
}

/**
 * What only shows when lessons stand side by side.
 * @param lessons that could be read: of the others it is told already what is wrong with them
 */
function courseProblems(lessons: readonly Lesson[], root: string): LessonProblem[] {
  const problems: LessonProblem[] = [];
  const slugs = lessonPlaces(root).map(({ slug }) => slug);
  for (const lesson of lessons) {
    const problem = (message: string, line = 1): void => {
      problems.push({ location: { path: lesson.path, line, column: 1 }, message });
    };
    const other = lessons.find(
      (earlier) =>
        earlier.path < lesson.path && isListed(lesson) && earlier.number === lesson.number,
    );
    if (other !== undefined) {
      problem(
        `Expected a number, ${String(lesson.number)}, that no other lesson has; ${other.dir} has it. Rename one.`,
      );
    }
    // What a lesson of ours builds on is for a course of one's own to keep or to leave out.
    if (isKept(lesson, root)) continue;
    for (const slug of lesson.prerequisites) {
      const others = slugs.filter((known) => known !== lesson.slug);
      if (others.includes(slug)) continue;
      const meant = nearestName(slug, others);
      const hint =
        meant === undefined ? `Take of ${others.join(", ")}.` : `Did you mean \`${meant}\`?`;
      const written = readText(lesson.path, root);
      problem(
        `Expected prerequisites among the other lessons, found \`${slug}\`. ${others.length === 0 ? "There is none: remove it." : hint}`,
        lineOfItem("prerequisites", slug, written),
      );
    }
  }
  return problems;
}

/** What stands above a lesson's text, held to what it must say. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { lessonPlaces } from "./course/lesson-places.ts";
import { lineOfKey, schemaProblems, splitFrontmatter } from "./frontmatter.ts";
import { parseLessonFolder, type LessonPath } from "./lesson-path.ts";
import { problemsIn, type LessonProblem } from "./problem.ts";
import { readText } from "./read-text.ts";
import { lessonSchema, type LessonFacts } from "./schema.ts";

/** @param written the whole file */
export function readFacts(
  frontmatter: unknown,
  place: LessonPath,
  path: string,
  written: string,
): { lesson: LessonFacts | undefined; problems: readonly LessonProblem[] } {
  const known = Object.keys(lessonSchema.shape);
  const parsed = lessonSchema.safeParse(frontmatter);
  if (!parsed.success) {
    return { lesson: undefined, problems: schemaProblems(parsed.error, path, written, known) };
  }
  const problems: LessonProblem[] = [];
  const { order } = parsed.data;
  // Its place may be another where a course has a list of its own.
  const number = parseLessonFolder(basename(place.dir))?.number ?? place.number;
  if (order !== number) {
    const message = `Expected \`order\` to be the folder's number, ${String(number)}, found ${String(order)}. Correct one.`;
    problems.push({ location: { path, line: lineOfKey("order", written), column: 1 }, message });
  }
  return { lesson: parsed.data, problems };
}

/** What is wrong above the lessons' texts, in the words of ours: Astro has a schema's, and no line. */
export function factsProblems(root: string): readonly LessonProblem[] {
  return lessonPlaces(root).flatMap((place) => {
    const path = `${place.dir}/index.mdx`;
    if (!existsSync(join(root, path))) return [];
    return problemsIn(() => {
      const written = readText(path, root);
      const { frontmatter } = splitFrontmatter(path, written);
      return readFacts(frontmatter, place, path, written).problems;
    });
  });
}

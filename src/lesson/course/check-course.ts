import { existsSync } from "node:fs";
import { join } from "node:path";
import { splitFrontmatter } from "../frontmatter.ts";
import { hintFor } from "../hint-for.ts";
import { componentProblems } from "../lesson-components.ts";
import { parseMdx } from "../parse-mdx.ts";
import { problemsIn, type LessonProblem } from "../problem.ts";
import type { Lesson } from "../read-lesson.ts";
import { readText } from "../read-text.ts";
import { topHeadings } from "../top-headings.ts";
import { unknownNames } from "../unknown-names.ts";
import { filesIn } from "./content-globs.ts";
import type { CourseConfig } from "./course-config.ts";
import { courseFile, courseFolder, ownFolder } from "./course-folder.ts";
import { lessonPlaces } from "./lesson-places.ts";
import { missingFiles, parseCourseConfig, placeInCourse } from "./read-course.ts";
import { styleProblems } from "./style-problems.ts";

/** What is wrong with the text of pages: a build would tell of it late, of one page, and without a line. */
function pageProblems(root: string): LessonProblem[] {
  return [...new Set([ownFolder, courseFolder(root)])].flatMap((folder) =>
    filesIn(root, folder, "pages", ".mdx").flatMap((file) =>
      problemsIn(() => {
        const path = `${folder}/pages/${file}`;
        const { frontmatter, text } = splitFrontmatter(path, readText(path, root));
        const tree = parseMdx(path, text);
        return [
          ...componentProblems(tree, path, root),
          ...unknownNames(tree, path),
          ...(hasHero(frontmatter) ? [] : topHeadings(tree, path)),
        ];
      }),
    ),
  );
}

/** Where Starlight leaves the title out. */
const hasHero = (frontmatter: unknown): boolean =>
  typeof frontmatter === "object" && frontmatter !== null && "hero" in frontmatter;

function ownStyleProblems({ styles }: CourseConfig, root: string): LessonProblem[] {
  const folder = courseFolder(root);
  const path = `${folder}/${styles ?? ""}`;
  if (styles === undefined || !existsSync(join(root, path))) return [];
  return styleProblems(path, folder, root);
}

/**
 * What `course.json` names, held to what is there: its files, and the front page's cell to the first lesson; and what
 * is wrong with the texts of pages and with the course's styles.
 * @param lessons that could be read: where the first is none of them, that is told already
 */
export function checkCourse(lessons: readonly Lesson[], root: string): LessonProblem[] {
  const path = `${courseFolder(root)}/${courseFile}`;
  const pages = pageProblems(root);
  if (!existsSync(join(root, path))) return pages;
  const text = readText(path, root);
  const config = parseCourseConfig(path, text);
  const problems = [
    ...pages,
    ...missingFiles(config, join(root, courseFolder(root)), path, text),
    ...problemsIn(() => ownStyleProblems(config, root)),
  ];
  const { cell } = config.home;
  const first = lessonPlaces(root)[0];
  const lesson = lessons.find(({ dir }) => dir === first?.dir);
  if (cell === undefined || lesson === undefined) return problems;
  const files = lesson.cells.map(({ file }) => file);
  if (files.includes(cell)) return problems;
  const hint = files.length === 0 ? "It has none: leave `cell` out." : hintFor(cell, files);
  const message = `Expected a cell of the first lesson, ${lesson.path}, found "${cell}". ${hint} In \`home.cell\`.`;
  return [...problems, { location: placeInCourse(path, text, ["home", "cell"]), message }];
}

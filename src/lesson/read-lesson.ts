import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isBuilding, rememberAsync } from "./build-cache/remember.ts";
import type { Cell } from "./cell.ts";
import type { Exercise } from "./exercise.ts";
import { extractCells } from "./extract-cells.ts";
import { extractExercises } from "./extract-exercises.ts";
import { extractQuotes, type LessonQuote } from "./extract-quotes.ts";
import { extractTerms, type LessonTerm } from "./extract-terms.ts";
import { splitFrontmatter } from "./frontmatter.ts";
import { glossaryIds } from "./glossary.ts";
import { extractPredictions, type LessonPrediction } from "./extract-predictions.ts";
import { componentProblems } from "./lesson-components.ts";
import { besideLesson } from "./lesson-document.ts";
import { lessonDigest } from "./lesson-digest.ts";
import { settleLinks } from "./lesson-links.ts";
import type { LessonPath } from "./lesson-path.ts";
import { parseMdx } from "./parse-mdx.ts";
import { extractPython } from "./python/extract-python.ts";
import type { PythonProgram } from "./python/program.ts";
import { LessonError, throwProblems } from "./problem.ts";
import { readFacts } from "./read-facts.ts";
import { toText } from "./read-text.ts";
import { readingMinutes } from "./reading-time.ts";
import { translationsIn } from "./translation/translation-file.ts";
import { originalOf, readTranslation } from "./translation/read-translation.ts";
import type { Translation } from "./translation/translation.ts";
import type { LessonFacts } from "./schema.ts";
import { topHeadings } from "./top-headings.ts";
import { unknownNames } from "./unknown-names.ts";

export interface Lesson extends LessonPath, LessonFacts {
  /** From the project's root: `content/lessons/01-two-words/index.mdx`. */
  readonly path: string;
  readonly cells: readonly Cell[];
  readonly exercises: readonly Exercise[];
  readonly predictions: readonly LessonPrediction[];
  /** What it links to the glossary. */
  readonly terms: readonly LessonTerm[];
  /** Lines of recorded runs that its prose quotes. */
  readonly quotes: readonly LessonQuote[];
  /** Its counterparts in Python. */
  readonly programs: readonly PythonProgram[];
  /** In other languages; where it has none, it has no address in them. */
  readonly translations: readonly Translation[];
}

/**
 * Reads a lesson as the build does: its facts, its cells.
 * @param place as `lessonPlaces` or `lessonOfPath` found it
 * @param root of the project
 * @throws LessonError with all that is wrong in its file
 */
export async function readLesson(place: LessonPath, root = process.cwd()): Promise<Lesson> {
  if (!isBuilding()) return readLessonAnew(place, root);
  return rememberAsync("lesson", [place, lessonDigest(place.dir, root)], () =>
    readLessonAnew(place, root),
  );
}

async function readLessonAnew(place: LessonPath, root: string): Promise<Lesson> {
  const path = `${place.dir}/index.mdx`;
  const bytes = await readFile(join(root, path)).catch((cause: unknown) => {
    const message = "Expected a lesson's text, found no such file. Write it, or remove the folder.";
    throw new LessonError([{ location: { path, line: 1, column: 1 }, message }], { cause });
  });
  const written = toText(path, bytes);
  const { frontmatter, text } = splitFrontmatter(path, written);
  const facts = readFacts(frontmatter, place, path, written);
  const document = { path, text, ...besideLesson(place.dir, root) };
  const tree = parseMdx(path, text);
  // For the build's lists, while the tree is at hand.
  if (isBuilding()) readingMinutes(path, text, tree);
  // What stands in a component that is misspelt would be told as out of place.
  throwProblems([...componentProblems(tree, path, root), ...unknownNames(tree, path)]);
  const { cells: found, problems } = extractCells(tree, document);
  const cells = found.map(({ cell }) => cell);
  // What is wrong with a cell would be said again of what asks about it.
  const asked = problems.length > 0 ? undefined : extractPredictions(tree, path, cells);
  const posed = extractExercises(tree, document, found);
  const named = extractTerms(tree, path, glossaryIds(root));
  const python = extractPython(tree, document);
  const linked = settleLinks(tree, path, root);
  const quoted = extractQuotes(tree, path, cells);
  throwProblems([
    ...facts.problems,
    ...problems,
    ...(asked?.problems ?? []),
    ...posed.problems,
    ...named.problems,
    ...python.problems,
    ...linked,
    ...topHeadings(tree, path),
    ...(problems.length > 0 ? [] : quoted.problems),
  ]);
  if (facts.lesson === undefined)
    throw new Error(`${path}: its facts are missing without a reason.`);
  const predictions = asked?.predictions.map(({ prediction }) => prediction) ?? [];
  const exercises = posed.exercises.map(({ exercise }) => exercise);
  const terms = named.terms.map(({ id, location }) => ({ id, location }));
  return {
    ...place,
    ...facts.lesson,
    path,
    cells,
    predictions,
    exercises,
    terms,
    quotes: quoted.quotes,
    programs: python.programs,
    translations: readTranslations(place, root),
  };
}

/** @throws LessonError with all that is wrong in any of them */
function readTranslations(place: LessonPath, root: string): readonly Translation[] {
  const languages = translationsIn(place.dir, root);
  if (languages.length === 0) return [];
  const original = originalOf(place, root);
  const read = languages.map((language) => readTranslation(original, language, root));
  throwProblems(read.flatMap(({ problems }) => problems));
  return read.flatMap(({ translation }) => translation ?? []);
}

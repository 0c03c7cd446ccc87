/** Reads a translation, and holds it to its lesson: the same cells, questions and exercises in the same order. */
import type { Root } from "mdast";
import { extractCells, type FoundCell, type LessonDocument } from "../extract-cells.ts";
import { extractExercises, type FoundExercise } from "../extract-exercises.ts";
import { extractPredictions, type FoundPrediction } from "../extract-predictions.ts";
import { extractQuotes } from "../extract-quotes.ts";
import { extractTerms } from "../extract-terms.ts";
import { lineOfKey, schemaProblems, splitFrontmatter } from "../frontmatter.ts";
import { glossaryIds } from "../glossary.ts";
import { componentProblems } from "../lesson-components.ts";
import { besideLesson } from "../lesson-document.ts";
import { settleLinks } from "../lesson-links.ts";
import type { LessonPath } from "../lesson-path.ts";
import { parseMdx } from "../parse-mdx.ts";
import type { LessonProblem } from "../problem.ts";
import { readText } from "../read-text.ts";
import { lessonSchema, translationSchema } from "../schema.ts";
import { topHeadings } from "../top-headings.ts";
import { unknownNames } from "../unknown-names.ts";
import { compareOutlines, outlineOf } from "./outline.ts";
import { placeCells } from "./place-cells.ts";
import { proseHash } from "./prose-hash.ts";
import { languageProblem } from "./translation-file.ts";
import type { Translation } from "./translation.ts";

/** A lesson's own text, as a translation is held to it. What is wrong in it is the lesson's to tell. */
export interface Original {
  readonly place: LessonPath;
  readonly proseHash: string;
  readonly cells: readonly FoundCell[];
  readonly predictions: readonly FoundPrediction[];
  readonly exercises: readonly FoundExercise[];
  readonly outline: ReturnType<typeof outlineOf>;
}

export function originalOf(place: LessonPath, root: string): Original {
  const path = `${place.dir}/index.mdx`;
  const { frontmatter, text } = splitFrontmatter(path, readText(path, root));
  const tree = parseMdx(path, text);
  const document = { path, text, ...besideLesson(place.dir, root) };
  const { cells } = extractCells(tree, document);
  const { predictions } = extractPredictions(
    tree,
    path,
    cells.map(({ cell }) => cell),
  );
  const { exercises } = extractExercises(tree, document, cells);
  const { title = "", goal = "" } =
    lessonSchema.pick({ title: true, goal: true }).loose().safeParse(frontmatter).data ?? {};
  return {
    place,
    proseHash: proseHash({ title, goal }, text, cells),
    cells,
    predictions,
    exercises,
    outline: outlineOf({ tree, path, cells, predictions }),
  };
}

export interface TranslatedParts {
  readonly cells: readonly FoundCell[];
  readonly predictions: readonly FoundPrediction[];
  readonly exercises: readonly FoundExercise[];
  readonly problems: readonly LessonProblem[];
}

/**
 * What of a translation's tree comes from its lesson. Questions are the lesson's too, and so a reader's
 * answer is the same in every language: only what is shown of them is the translation's.
 * @param document the translation
 */
export function partsFromLesson(
  tree: Root,
  document: LessonDocument,
  original: Original,
): TranslatedParts {
  const { path } = document;
  const lessonCells = original.cells.map(({ cell }) => cell);
  const placed = placeCells(tree, path, lessonCells);
  const asked = extractPredictions(tree, path, lessonCells);
  const posed = extractExercises(tree, document, placed.cells);
  const problems = [...placed.problems, ...asked.problems, ...posed.problems];
  // What cannot be read would be told again as missing.
  if (problems.length === 0) {
    const outline = outlineOf({ tree, path, cells: placed.cells, predictions: asked.predictions });
    problems.push(...compareOutlines(original.outline, outline, path));
  }
  const predictions = asked.predictions.map((found) => {
    const same = original.predictions.find(({ prediction: { id } }) => id === found.prediction.id);
    return same === undefined ? found : { ...found, prediction: same.prediction };
  });
  return { cells: placed.cells, predictions, exercises: posed.exercises, problems };
}

/** @returns with no translation where there is a problem */
export function readTranslation(
  original: Original,
  language: string,
  root: string,
): { readonly translation: Translation | undefined; readonly problems: readonly LessonProblem[] } {
  const { place } = original;
  const path = `${place.dir}/index.${language}.mdx`;
  const unspoken = languageProblem(language);
  if (unspoken !== undefined)
    return failed([{ location: { path, line: 1, column: 1 }, message: unspoken }]);
  const written = readText(path, root);
  const { frontmatter, text } = splitFrontmatter(path, written);
  const facts = translationSchema.safeParse(frontmatter);
  if (!facts.success)
    return failed(schemaProblems(facts.error, path, written, Object.keys(translationSchema.shape)));
  const { title, goal, of, checks } = facts.data;
  const tree = parseMdx(path, text);
  const misused = [
    ...componentProblems(tree, path, root),
    ...unknownNames(tree, path),
    ...topHeadings(tree, path),
  ];
  if (misused.length > 0) return failed(misused);
  const document = { path, text, ...besideLesson(place.dir, root) };
  const parts = partsFromLesson(tree, document, original);
  const cells = parts.cells.map(({ cell }) => cell);
  const quoted = extractQuotes(tree, path, cells);
  const problems = [
    ...parts.problems,
    ...extractTerms(tree, path, glossaryIds(root)).problems,
    ...settleLinks(tree, path, root),
    ...(parts.problems.length > 0 ? [] : quoted.problems),
    ...checkNameProblems(parts.exercises, checks, {
      path,
      line: lineOfKey("checks", written),
      column: 1,
    }),
  ];
  if (problems.length > 0) return failed(problems);
  return {
    translation: {
      language,
      path,
      title,
      goal,
      checks,
      isOlder: of !== original.proseHash,
      proseHash: original.proseHash,
      quotes: quoted.quotes,
    },
    problems,
  };
}

function failed(problems: readonly LessonProblem[]) {
  return { translation: undefined, problems };
}

/** A check that has no name here, and a name that no check has. */
function checkNameProblems(
  exercises: readonly FoundExercise[],
  names: Translation["checks"],
  location: LessonProblem["location"],
): LessonProblem[] {
  const wanted = exercises.flatMap(({ exercise: { id, check } }) =>
    check.checks.map((name) => `${id}: ${name}`),
  );
  const given = Object.entries(names).flatMap(([id, of]) =>
    Object.keys(of).map((name) => `${id}: ${name}`),
  );
  const missing = wanted.filter((each) => !given.includes(each));
  const stray = given.filter((each) => !wanted.includes(each));
  return [
    ...missing.map((each) => `Expected a name for the check “${each}” in \`checks\`, found none.`),
    ...stray.map(
      (each) =>
        `Expected names of the lesson's checks in \`checks\`, found “${each}”. Correct it, or take it out.`,
    ),
  ].map((message) => ({ location, message }));
}

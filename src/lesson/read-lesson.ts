import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseFrontmatter } from "@astrojs/markdown-remark";
import { isBuilding, rememberAsync } from "./build-cache/remember.ts";
import type { Cell } from "./cell.ts";
import type { Exercise } from "./exercise.ts";
import { extractCells, type LessonDocument } from "./extract-cells.ts";
import { extractExercises } from "./extract-exercises.ts";
import { extractQuotes, type LessonQuote } from "./extract-quotes.ts";
import { extractTerms } from "./extract-terms.ts";
import { glossaryIds } from "./glossary.ts";
import { extractPredictions, type LessonPrediction } from "./extract-predictions.ts";
import { lessonDigest } from "./lesson-digest.ts";
import { settleLinks } from "./lesson-links.ts";
import { parseLessonFolder, type LessonPath } from "./lesson-path.ts";
import { parseMdx } from "./parse-mdx.ts";
import { extractPython } from "./python/extract-python.ts";
import type { PythonProgram } from "./python/program.ts";
import { LessonError, throwProblems, type LessonProblem } from "./problem.ts";
import { lessonSchema, type LessonFacts } from "./schema.ts";
import { lineReader } from "./source-text.ts";

export interface Lesson extends LessonPath, LessonFacts {
  /** From the project's root: `content/lessons/01-two-words/index.mdx`. */
  readonly path: string;
  readonly cells: readonly Cell[];
  readonly exercises: readonly Exercise[];
  readonly predictions: readonly LessonPrediction[];
  /** Ids of the terms that it links to the glossary. */
  readonly terms: readonly string[];
  /** Lines of recorded runs that its prose quotes. */
  readonly quotes: readonly LessonQuote[];
  /** Its counterparts in Python. */
  readonly programs: readonly PythonProgram[];
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
  const written = await readFile(join(root, path), "utf8").catch((cause: unknown) => {
    const message = "Expected a lesson's text, found no such file. Write it, or remove the folder.";
    throw new LessonError([{ location: { path, line: 1, column: 1 }, message }], { cause });
  });
  const { frontmatter, text } = splitFrontmatter(path, written);
  const facts = readFacts(frontmatter, place, path, written);
  const document = { path, text, ...besideLesson(join(root, place.dir)) };
  const tree = parseMdx(path, text);
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
    ...(problems.length > 0 ? [] : quoted.problems),
  ]);
  if (facts.lesson === undefined)
    throw new Error(`${path}: its facts are missing without a reason.`);
  const predictions = asked?.predictions.map(({ prediction }) => prediction) ?? [];
  const exercises = posed.exercises.map(({ exercise }) => exercise);
  const terms = named.terms.map(({ id }) => id);
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
  };
}

/** Reads what stands beside a lesson. @param folder the lesson's */
export function besideLesson(folder: string): Pick<LessonDocument, "readBeside" | "listBeside"> {
  return {
    readBeside: (file) => unlessMissing(() => readFileSync(join(folder, file), "utf8")),
    listBeside: (inside) => unlessMissing(() => readdirSync(join(folder, inside))) ?? [],
  };
}

function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function splitFrontmatter(path: string, written: string): { frontmatter: unknown; text: string } {
  try {
    // Blanked as Astro's MDX does it, so that lines and columns are the file's own.
    const { frontmatter, content } = parseFrontmatter(written, {
      frontmatter: "empty-with-spaces",
    });
    return { frontmatter, text: content };
  } catch (error) {
    const message = `Expected YAML between the lines ---, found what is none. ${String(error)}`;
    throw new LessonError([{ location: { path, line: 1, column: 1 }, message }], { cause: error });
  }
}

function readFacts(
  frontmatter: unknown,
  place: LessonPath,
  path: string,
  written: string,
): { lesson: LessonFacts | undefined; problems: LessonProblem[] } {
  const at = (key: string): LessonProblem["location"] => ({
    path,
    line: lineOfKey(key, written),
    column: 1,
  });
  const parsed = lessonSchema.safeParse(frontmatter);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
      const key = String(issue.path[0] ?? unknown ?? "");
      const where = issue.path.length === 0 ? "" : ` In \`${issue.path.map(String).join(".")}\`.`;
      return { location: at(key), message: `${issue.message}.${where}` };
    });
    return { lesson: undefined, problems };
  }
  const problems: LessonProblem[] = [];
  const { order } = parsed.data;
  // Its place may be another where a course has a list of its own.
  const number = parseLessonFolder(basename(place.dir))?.number ?? place.number;
  if (order !== number) {
    const message = `Expected \`order\` to be the folder's number, ${String(number)}, found ${String(order)}. Correct one.`;
    problems.push({ location: at("order"), message });
  }
  return { lesson: parsed.data, problems };
}

/** The line of a top-level key of the frontmatter; the first where it is not there. */
function lineOfKey(key: string, written: string): number {
  const lineAt = lineReader(written);
  for (let line = 2; lineAt(line) !== "---" && line < 200; line++) {
    if (lineAt(line).startsWith(`${key}:`)) return line;
  }
  return 1;
}

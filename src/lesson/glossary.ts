/** The glossary: a file a term, `content/glossary/<id>.md`, and the lesson that defines it. */
import { z } from "astro/zod";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { nearestName } from "../compiler/nearest.ts";
import type { SourceLocation } from "./cell.ts";
import { filesIn } from "./course/content-globs.ts";
import { courseFolder, isCourseOfOnesOwn, ownFolder } from "./course/course-folder.ts";
import { extractCells } from "./extract-cells.ts";
import { schemaProblems, splitFrontmatter } from "./frontmatter.ts";
import { lessonsHome } from "./lesson-path.ts";
import { problemsIn, type LessonProblem } from "./problem.ts";
import type { Lesson } from "./read-lesson.ts";
import { readText } from "./read-text.ts";
import { topHeadings } from "./top-headings.ts";

/** Shared by Astro's content collection and by `readGlossary`. */
export const glossarySchema = z.strictObject({
  /** As it is written within a sentence: `run to completion`. */
  term: z.string().trim().min(1),
  /** Slug of the lesson that defines it. */
  lesson: z.string().min(1),
});

interface GlossaryEntry extends z.infer<typeof glossarySchema> {
  readonly id: string;
  readonly location: SourceLocation;
}

/** `run to completion` → `run-to-completion`: the id of a term that says no other. */
export function termId(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

/**
 * @returns where each term's entry stands, from the root, by its id; none where there is no glossary. An
 *   entry of a course of one's own takes the place of ours.
 */
function glossaryPaths(root: string): ReadonlyMap<string, string> {
  const folders = [ownFolder, courseFolder(root)];
  const entries = folders.flatMap((folder) =>
    filesIn(root, folder, "glossary", ".md").map((file) => `${folder}/glossary/${file}`),
  );
  return new Map(entries.map((path) => [path.replace(/^.*\/|\.md$/g, ""), path]));
}

/** @returns the ids of all terms; none where there is no glossary */
export function glossaryIds(root = process.cwd()): readonly string[] {
  return [...glossaryPaths(root).keys()].sort();
}

/** Why a term has no entry, and what to do; undefined where it has one. */
export function unknownTerm(id: string, ids: readonly string[]): string | undefined {
  if (ids.includes(id)) return undefined;
  const meant = nearestName(id, ids);
  const hint =
    meant === undefined
      ? `There is ${ids.join(", ")}. Write ${courseFolder()}/glossary/${id}.md, or name the term: <Term id="…">.`
      : `Did you mean <Term id="${meant}">?`;
  return `Expected a term of the glossary, found "${id}". ${hint}`;
}

/**
 * Holds the glossary to the lessons: each entry names one that there is, and that marks the term. And to having
 * no cells, which stand in lessons, and no heading as large as the page's.
 * @param lessons all of them
 */
export function checkGlossary(lessons: readonly Lesson[], root = process.cwd()): LessonProblem[] {
  const problems: LessonProblem[] = [];
  for (const [id, path] of glossaryPaths(root)) {
    // A course of one's own need not keep the lesson that defines a word of ours.
    if (isCourseOfOnesOwn(root) && path.startsWith(`${ownFolder}/`)) continue;
    problems.push(...problemsIn(() => entryProblems(id, path, lessons, root)));
  }
  return problems;
}

/** @throws LessonError where it is no UTF-8, or what stands above its text no YAML */
function entryProblems(
  id: string,
  path: string,
  lessons: readonly Lesson[],
  root: string,
): readonly LessonProblem[] {
  const location = { path, line: 1, column: 1 };
  const written = readText(path, root);
  const { frontmatter, text } = splitFrontmatter(path, written);
  const parsed = glossarySchema.safeParse(frontmatter);
  if (!parsed.success) {
    return schemaProblems(parsed.error, path, written, Object.keys(glossarySchema.shape));
  }
  const problems: LessonProblem[] = [];
  if (text.trim() === "") {
    problems.push({ location, message: "Expected what the term means, found no text." });
  }
  problems.push(...textProblems(path, text));
  problems.push(...markProblems({ id, location, ...parsed.data }, lessons, root));
  return problems;
}

/** As Astro reads Markdown, but for what it makes of quotes and dashes. */
const markdown = unified().use(remarkParse).use(remarkGfm);

/** @param text with the frontmatter blanked */
function textProblems(path: string, text: string): readonly LessonProblem[] {
  const document = { path, text, readBeside: () => undefined, listBeside: () => [] };
  const tree = markdown.parse(text);
  const { cells, problems } = extractCells(tree, document);
  const found = cells.map(({ cell: { file, location } }) => {
    const message = `Expected cells in lessons, ${lessonsHome(courseFolder())}/NN-slug/index.mdx; found \`${file}\` here.`;
    return { location, message };
  });
  return [...problems, ...found, ...topHeadings(tree, path)];
}

function markProblems(
  { id, lesson: slug, location }: GlossaryEntry,
  lessons: readonly Lesson[],
  root: string,
): readonly LessonProblem[] {
  const lesson = lessons.find((each) => each.slug === slug);
  if (lesson === undefined) {
    const slugs = lessons.map((each) => each.slug);
    const message = `Expected the slug of the lesson that defines it, found "${slug}". There is ${slugs.join(", ")}.`;
    return [{ location, message }];
  }
  const { terms, path } = lesson;
  if (terms.some((each) => each.id === id)) return [];
  // A slip in the lesson may be a word of ours, and so no unknown one: `backoff` where theirs is `back-off`.
  const paths = glossaryPaths(root);
  const isTheirs = (each: string) => paths.get(each)?.startsWith(`${courseFolder(root)}/`) === true;
  const others = terms.filter((each) => !isTheirs(each.id));
  const near = nearestName(
    id,
    others.map((each) => each.id),
  );
  const slip = others.find((each) => each.id === near);
  if (slip === undefined) {
    const message = `Expected <Term id="${id}"> where ${path} defines it, found none there. Mark it, or name another lesson.`;
    return [{ location, message }];
  }
  const message = `Expected <Term id="${id}">, as ${location.path} has the word that this lesson defines; found "${slip.id}", a word of ${paths.get(slip.id) ?? ownFolder}. Did you mean <Term id="${id}">?`;
  return [{ location: slip.location, message }];
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Nodes } from "mdast";

import { remember } from "../../lesson/build-cache/remember.ts";
import { splitFrontmatter } from "../../lesson/frontmatter.ts";

/**
 * The pace at which adults read English prose silently, in words a minute.
 * Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047
 */
const wordsPerMinute = 238;

const parser = unified().use(remarkParse).use(remarkMdx);
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** A page in Astro's store, which keeps no text: it writes all that it has at each edit. */
export interface StoredPage {
  readonly id: string;
  /** From the project's root. */
  readonly filePath?: string;
  /** Of the file's contents. */
  readonly digest?: number | string;
}

/** By page: of the file's contents at the time. The dev server asks for all of them at each edit. */
const known = new Map<
  string,
  { readonly digest: StoredPage["digest"]; readonly minutes: number }
>();

/**
 * @returns as `readingMinutes`
 * @throws where its file is gone, or is no MDX
 */
export function minutesOfPage(page: StoredPage, root = process.cwd()): number {
  const { id, filePath = "", digest } = page;
  const before = known.get(id);
  if (digest !== undefined && before?.digest === digest) return before.minutes;
  const written = readFileSync(join(root, filePath), "utf8");
  const { text } = splitFrontmatter(filePath, written);
  const minutes = remember("reading time", [text], () => readingMinutes(text));
  known.set(id, { digest, minutes });
  return minutes;
}

/**
 * How long the prose of a lesson takes to read. Code is left out: running it takes as long as the
 * reader likes.
 *
 * @param mdx a lesson's source without its frontmatter
 * @returns whole minutes, at least 1
 * @throws where the source is no MDX
 */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(countWords(parser.parse(mdx)) / wordsPerMinute));
}

function countWords(node: Nodes): number {
  if (node.type === "text" || node.type === "inlineCode") {
    return [...segmenter.segment(node.value)].filter(({ isWordLike }) => isWordLike === true)
      .length;
  }
  if (!("children" in node)) return 0;
  return node.children.reduce((words, child) => words + countWords(child), 0);
}

import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Nodes } from "mdast";

import { isBuilding, remember } from "../../lesson/build-cache/remember.ts";

/**
 * The pace at which adults read English prose silently, in words a minute.
 * Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047
 */
const wordsPerMinute = 238;

const parser = unified().use(remarkParse).use(remarkMdx);
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * How long the prose of a lesson takes to read. Code is left out: running it takes as long as the
 * reader likes.
 *
 * @param mdx a lesson's source without its frontmatter
 * @returns whole minutes, at least 1
 * @throws where the source is no MDX
 */
export function readingMinutes(mdx: string): number {
  if (isBuilding()) return remember("reading time", [mdx], () => count(mdx));
  // The dev server asks for all lessons on each page.
  const minutes = known.get(mdx) ?? count(mdx);
  known.set(mdx, minutes);
  return minutes;
}

const known = new Map<string, number>();

function count(mdx: string): number {
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

/** How long the prose of a page takes to read. */
import type { Nodes } from "mdast";
import { remember } from "./build-cache/remember.ts";
import { parseMdx } from "./parse-mdx.ts";

/**
 * The pace at which adults read English prose silently, in words a minute.
 * Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047
 */
const wordsPerMinute = 238;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * Code is left out: running it takes as long as the reader likes.
 *
 * @param path for messages
 * @param text of a page without its frontmatter
 * @param tree of it, where it is at hand: to parse each lesson anew took a tenth of a large build
 * @returns whole minutes, at least 1
 * @throws LessonError where it is no MDX
 */
export function readingMinutes(path: string, text: string, tree?: Nodes): number {
  return remember("reading time", [text], () =>
    Math.max(1, Math.round(countWords(tree ?? parseMdx(path, text)) / wordsPerMinute)),
  );
}

function countWords(node: Nodes): number {
  if (node.type === "text" || node.type === "inlineCode") {
    return [...segmenter.segment(node.value)].filter(({ isWordLike }) => isWordLike === true)
      .length;
  }
  if (!("children" in node)) return 0;
  return node.children.reduce((words, child) => words + countWords(child), 0);
}

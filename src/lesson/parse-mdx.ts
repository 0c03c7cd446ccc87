/** The one parser of lessons outside Astro: the same grammar as the build's, so that both see the same cells. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { LessonError } from "./problem.ts";
import { braceRemedy } from "./unknown-names.ts";

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/**
 * @param path from the project's root; for messages
 * @param text with the frontmatter blanked, so that lines and columns are the file's own
 * @throws LessonError where it is no MDX
 */
export function parseMdx(path: string, text: string): Root {
  try {
    return processor.parse(text);
  } catch (error) {
    throw new LessonError(
      [{ location: { path, ...positionOf(error) }, message: reasonOf(error) }],
      { cause: error },
    );
  }
}

/** The position that MDX's own errors (`VFileMessage`) carry. */
function positionOf(error: unknown): { line: number; column: number } {
  const isObject = typeof error === "object" && error !== null;
  const line: unknown = isObject && "line" in error ? error.line : undefined;
  const column: unknown = isObject && "column" in error ? error.column : undefined;
  return {
    line: typeof line === "number" ? line : 1,
    column: typeof column === "number" ? column : 1,
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `Expected MDX. ${String(error)}`;
  const source = "source" in error && typeof error.source === "string" ? error.source : "";
  const remedy = source.endsWith("expression") ? ` ${braceRemedy}` : "";
  const tag = source.endsWith("jsx") ? " For a `<` in prose write `\\<`." : "";
  return `Expected MDX. ${error.message}.${remedy}${tag}`;
}

/** The one parser of lessons outside Astro: the same grammar as the build's, so that both see the same cells. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { LessonError } from "./problem.ts";
import { lineReader } from "./source-text.ts";
import { unclosedFence } from "./unclosed-fence.ts";
import { braceRemedy } from "./unknown-names.ts";

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/**
 * @param path from the project's root; for messages
 * @param text with the frontmatter blanked, so that lines and columns are the file's own
 * @throws LessonError where it is no MDX, or a fence is not closed
 */
export function parseMdx(path: string, text: string): Root {
  const unclosed = unclosedFence(path, text);
  if (unclosed !== undefined) throw new LessonError([unclosed]);
  try {
    return processor.parse(text);
  } catch (error) {
    const location = { path, ...positionOf(error) };
    throw new LessonError([{ location, message: reasonOf(error, text) }], { cause: error });
  }
}

/** Of a tag that is not closed MDX says in its words alone where it opens: at most where its paragraph begins, besides. */
const openTag =
  /^(Expected a closing tag for `<(?<name>[^`]*)>`) \((?<line>\d+):(?<column>\d+)-[\d:]+\)/;

/** The position that MDX's own errors (`VFileMessage`) carry. */
function positionOf(error: unknown): { line: number; column: number } {
  const opened = error instanceof Error ? openTag.exec(error.message)?.groups : undefined;
  if (opened !== undefined)
    return { line: Number(opened["line"]), column: Number(opened["column"]) };
  const isObject = typeof error === "object" && error !== null;
  const line: unknown = isObject && "line" in error ? error.line : undefined;
  const column: unknown = isObject && "column" in error ? error.column : undefined;
  return {
    line: typeof line === "number" ? line : 1,
    column: typeof column === "number" ? column : 1,
  };
}

function reasonOf(error: unknown, text: string): string {
  if (!(error instanceof Error)) return `Expected MDX. ${String(error)}`;
  const source = "source" in error && typeof error.source === "string" ? error.source : "";
  const remedy = source.endsWith("expression") ? ` ${braceRemedy}` : "";
  const isSign = source.endsWith("jsx") && mayBeSign(error, text);
  const tag = isSign ? " For a `<` in prose write `\\<`." : "";
  return `Expected MDX. ${error.message.replace(openTag, "$1")}.${remedy}${tag}`;
}

/** Names that stand between `<` and `>` in prose about types. */
const typeName =
  /^(?:[A-Z]|any|bigint|boolean|never|null|number|object|string|symbol|undefined|unknown|void)$/;

/** Whether the `<` that MDX has taken for a tag's may be one of prose: `a <3`, `Array<string>`. */
function mayBeSign({ message }: Error, text: string): boolean {
  const opened = openTag.exec(message)?.groups;
  if (opened !== undefined) {
    const line = lineReader(text)(Number(opened["line"]));
    const before = line[Number(opened["column"]) - 2] ?? "";
    return /\w/.test(before) || typeName.test(opened["name"] ?? "");
  }
  // What a tag alone has, and what MDX has advice of its own for.
  return !/closing (?:slash|tag)|attribute value|\(note: /.test(message);
}

/** Where things stand in a lesson's file: the tree tells lines, the file tells columns. */
import type { Code } from "mdast";
import type { Position } from "../compiler/module.ts";

/** The lines of a text by their numbers, from 1; an empty text for lines that there are not. */
export function lineReader(text: string): (line: number) => string {
  const lines = text.split(/\r\n?|\n/);
  return (line) => lines[line - 1] ?? "";
}

/**
 * What stands after a fence's language, as written in the file: the tree has it with escapes
 * resolved, and without its place.
 */
export function fenceMeta(
  node: Code,
  lineAt: (line: number) => string,
): { readonly meta: string; readonly column: number } {
  const { line, column } = node.position?.start ?? { line: 0, column: 1 };
  const fence = /^((?:`{3,}|~{3,})[ \t]*\S*[ \t]*)(.*)$/.exec(lineAt(line).slice(column - 1));
  const before = fence?.[1] ?? "";
  return { meta: fence?.[2]?.trimEnd() ?? node.meta ?? "", column: column + before.length };
}

/**
 * Where a fence's first line of code begins. An indented fence's code is indented by the same, which
 * the tree leaves out: so the column of every line is the code's own plus this one's, less 1.
 */
export function codeLocation(node: Code, lineAt: (line: number) => string): Position {
  const start = node.position?.start ?? { line: 0, column: 1 };
  const line = start.line + 1;
  const codeLines = node.value.split(/\r\n?|\n/);
  const first = codeLines.findIndex((text) => text.trim() !== "");
  const code = codeLines[first];
  if (code === undefined) return { line, column: start.column };
  const written = lineAt(line + first);
  return { line, column: written.endsWith(code) ? written.length - code.length + 1 : start.column };
}

/**
 * Semicolons that the author could leave out and the JavaScript cannot: where blanked types stood
 * between the end of a statement and a line that would now continue it.
 *
 *     const a = b as T          items = 1
 *     (c)                       private ["key"] = 2
 *
 * They take the place of the first blanked character, so that nothing moves.
 */
import type { Node } from "@babel/types";
import { endOf } from "./ast.ts";
import type { Visit } from "./ast.ts";
import type { Edits } from "./edits.ts";
import type { Tokens } from "./tokens.ts";

/** @param nodes without erased ones: of those nothing is left that could end */
export function keepSemicolons(
  source: string,
  nodes: readonly Visit[],
  tokens: Tokens,
  edits: Edits,
): void {
  const text = edits.inPlace();
  if (text === source) return;
  for (const visit of nodes) {
    if (!endsWithSemicolon(visit)) continue;
    const end = endOf(visit.node);
    if (source[end - 1] === ";") continue;

    let next = tokens.indexFrom(end);
    while (next < tokens.length && text[tokens.start(next)] === " ") next += 1;
    if (next === tokens.length) continue;
    let last = tokens.indexFrom(end) - 1;
    while (last >= 0 && text[tokens.start(last)] === " ") last -= 1;

    const blank = firstDifference(source, text, tokens.end(last), tokens.start(next));
    if (blank === undefined) continue;
    const word = text.slice(tokens.start(next), tokens.end(next));
    if (continues(word) || (isField(visit.node) && takesName(tokens.text(last))))
      edits.put(blank, ";");
  }
}

function endsWithSemicolon({ node, parent }: Visit): boolean {
  switch (node.type) {
    case "VariableDeclaration":
      return !(
        (parent?.type === "ForStatement" && parent.init === node) ||
        ((parent?.type === "ForInStatement" || parent?.type === "ForOfStatement") &&
          parent.left === node)
      );
    case "ExpressionStatement":
    case "ReturnStatement":
    case "ThrowStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "DebuggerStatement":
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportAllDeclaration":
      return true;
    default:
      return isField(node);
  }
}

function isField(node: Node): boolean {
  return node.type === "ClassProperty" || node.type === "ClassPrivateProperty";
}

function firstDifference(a: string, b: string, start: number, end: number): number | undefined {
  for (let i = start; i < end; i++) if (a[i] !== b[i]) return i;
  return undefined;
}

/** Whether a line that begins so continues the expression before it. */
function continues(word: string): boolean {
  return /^(?:[([`*/+\-,.<>=&|^%?:]|in$|instanceof$)/.test(word);
}

/** `get`, `set` and `static` are names of fields, unless a name follows. */
function takesName(word: string): boolean {
  return word === "get" || word === "set" || word === "static";
}

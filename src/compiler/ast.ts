/** Babel's syntax tree, as the compiler reads it: lists of nodes, and where they stand. */
import type { Node } from "@babel/types";
import type { Position } from "./module.ts";

export type { Node } from "@babel/types";

export interface Visit {
  readonly node: Node;
  readonly parent: Node | undefined;
}

/** A program's nodes, parents before children. */
export interface Nodes {
  /** Those that become JavaScript. */
  readonly running: readonly Visit[];
  /** The outermost of those that do not; what is below them is in neither list. */
  readonly erased: readonly Visit[];
}

export function listNodes(root: Node, isErased: (visit: Visit) => boolean): Nodes {
  const running: Visit[] = [];
  const erased: Visit[] = [];
  // A list, not recursion: `a + a + …` is as deep as it is long.
  const waiting: Visit[] = [{ node: root, parent: undefined }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    if (isErased(visit)) {
      erased.push(visit);
      continue;
    }
    running.push(visit);
    const parent = visit.node;
    for (const node of childrenOf(parent).reverse()) waiting.push({ node, parent });
  }
  return { running, erased };
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const value of Object.values<unknown>({ ...node })) {
    // One by one: handed over as arguments, a long array's elements are more than the stack holds.
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) children.push(child);
    }
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    "loc" in value
  );
}

/** Offset of a node's first character, in UTF-16 units. Parentheses around an expression are outside. */
export function startOf(node: Node): number {
  return placed(node, node.start);
}

/** Offset behind a node's last character. */
export function endOf(node: Node): number {
  return placed(node, node.end);
}

export function positionOf(node: Node): Position {
  const start = placed(node, node.loc).start;
  return { line: start.line, column: start.column + 1 };
}

function placed<T>(node: Node, value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new Error(`Expected a parsed ${node.type} to have a place in its source; found none.`);
  }
  return value;
}

/** Whether the author put the expression in parentheses. */
export function isParenthesized(node: Node): boolean {
  return node.extra?.["parenthesized"] === true;
}

/** The name behind an import or export: `x`, `"any string"`. */
export function nameOf(node: Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "StringLiteral") return node.value;
  throw new Error(`Expected an Identifier or a StringLiteral as a name; found ${node.type}.`);
}

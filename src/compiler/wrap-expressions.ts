/**
 * Parentheses for expressions that mean something else once their types are blank. They are the only
 * insertions that the erasure of types needs.
 *
 *     () => <T>{ a: 1 }         would be a block with a label
 *     return <                  would return nothing
 *       T
 *     >value
 *     a + b as number * 2       would multiply first
 */
import type { Node, TSTypeAssertion } from "@babel/types";
import { endOf, isParenthesized, startOf } from "./ast.ts";
import type { Visit } from "./ast.ts";
import type { Edits } from "./edits.ts";
import type { Tokens } from "./tokens.ts";

export function wrapExpressions(nodes: readonly Visit[], tokens: Tokens, edits: Edits): void {
  const leading = leadingOffsets(nodes);
  const listed = statementOffsets(nodes);
  for (const { node, parent } of nodes) {
    if (node.type === "TSTypeAssertion") {
      const place = isParenthesized(node) ? undefined : leading.get(startOf(node));
      if ((place && losesPlace(node, place, tokens)) || losesOperand(node, parent)) {
        edits.put(startOf(node), "(");
        edits.insertAfter(endOf(node), ")", startOf(node));
      }
    } else if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression") {
      if (!losesOperand(node, parent)) continue;
      const start = startOf(node);
      const operator = tokens.indexFrom(endOf(node.expression));
      edits.insertBefore(start, continuesLine(start, listed, tokens) ? ";(" : "(", endOf(node));
      edits.put(tokens.start(operator), ")");
    }
  }
}

/** `restricted`: no line break may come before it. The others: what may not begin with `{` or a declaration. */
type Place = "restricted" | "body" | "statement";

/** Offsets at which an expression begins in a place of consequence, without a parenthesis before it. */
function leadingOffsets(nodes: readonly Visit[]): Map<number, Place> {
  const offsets = new Map<number, Place>();
  const add = (node: Node | null | undefined, place: Place): void => {
    if (node && !isParenthesized(node)) offsets.set(startOf(node), place);
  };
  for (const { node } of nodes) {
    switch (node.type) {
      case "ReturnStatement":
      case "ThrowStatement":
      case "YieldExpression":
        add(node.argument, "restricted");
        break;
      case "ArrowFunctionExpression":
        add(node.body, "body");
        break;
      case "ExpressionStatement":
        add(node.expression, "statement");
        break;
      case "ExportDefaultDeclaration":
        add(node.declaration, "statement");
        break;
      default:
    }
  }
  return offsets;
}

/** Offsets at which an expression begins that is one of several statements. */
function statementOffsets(nodes: readonly Visit[]): Set<number> {
  const lists = new Set(["Program", "BlockStatement", "StaticBlock", "SwitchCase"]);
  const statements = nodes.filter(
    ({ node, parent }) =>
      node.type === "ExpressionStatement" && parent !== undefined && lists.has(parent.type),
  );
  return new Set(statements.map(({ node }) => startOf(node)));
}

/** Whether a bracket at the start of a statement would continue the line before it. */
function continuesLine(start: number, listed: ReadonlySet<number>, tokens: Tokens): boolean {
  const before = tokens.text(tokens.indexFrom(start) - 1);
  return listed.has(start) && before !== "" && before !== ";" && before !== "{";
}

function losesPlace(node: TSTypeAssertion, place: Place, tokens: Tokens): boolean {
  let type: Node = node.typeAnnotation;
  let inner: Node = node.expression;
  while (inner.type === "TSTypeAssertion" && !isParenthesized(inner)) {
    type = inner.typeAnnotation;
    inner = inner.expression;
  }
  const first = tokens.indexFrom(endOf(type)) + 1;
  if (place === "restricted") return tokens.hasLineBreak(startOf(node), tokens.start(first));
  const word = tokens.text(first);
  if (word === "{") return true;
  if (place === "body") return false;
  const isAsync = word === "async" && tokens.text(first + 1) === "function";
  return word === "function" || word === "class" || isAsync;
}

/**
 * `as` binds like `<`, a cast like a sign. With the type gone, an operator that binds more tightly
 * and stands behind would take the last operand out of `node`.
 */
function losesOperand(node: Node, parent: Node | undefined): boolean {
  if (parent?.type !== "BinaryExpression" || parent.left !== node || isParenthesized(node))
    return false;
  let inner: Node = node;
  while (
    (inner === node || !isParenthesized(inner)) &&
    (inner.type === "TSAsExpression" ||
      inner.type === "TSSatisfiesExpression" ||
      inner.type === "TSTypeAssertion")
  ) {
    inner = inner.expression;
  }
  if (isParenthesized(inner)) return false;
  if (inner.type === "UnaryExpression" || inner.type === "AwaitExpression")
    return parent.operator === "**";
  if (inner.type !== "BinaryExpression") return false;
  return parent.operator === "**" || strength(inner.operator) < strength(parent.operator);
}

/** https://tc39.es/ecma262/#sec-relational-operators and the sections around it. */
function strength(operator: string): number {
  if (operator === "**") return 5;
  if (/^[*/%]$/.test(operator)) return 4;
  if (/^[+-]$/.test(operator)) return 3;
  if (/^(?:<<|>>>?)$/.test(operator)) return 2;
  if (/^(?:[<>]=?|in|instanceof)$/.test(operator)) return 1;
  return 0;
}

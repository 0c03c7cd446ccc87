/** Blanks what is TypeScript and not JavaScript, so that every line and column stays. */
import type { ArrowFunctionExpression, Class, Node } from "@babel/types";
import { endOf, startOf } from "./ast.ts";
import type { Nodes, Visit } from "./ast.ts";
import type { Edits } from "./edits.ts";
import type { Tokens } from "./tokens.ts";

export function eraseTypes(nodes: Nodes, tokens: Tokens, edits: Edits): void {
  for (const visit of nodes.erased) eraseNode(visit, tokens, edits);
  for (const { node } of nodes.running) erasePartsOf(node, tokens, edits);
}

function eraseNode({ node, parent }: Visit, tokens: Tokens, edits: Edits): void {
  const start = startOf(node);
  const isListed = node.type === "ImportSpecifier" || node.type === "ExportSpecifier";
  edits.blank(start, isListed ? endWithComma(endOf(node), tokens) : endOf(node));
  // `if (x) declare …` needs some statement still.
  if (parent && isSingleBody(node, parent)) edits.put(start, ";");
}

function isSingleBody(node: Node, parent: Node): boolean {
  if (parent.type === "IfStatement") return parent.consequent === node || parent.alternate === node;
  const isStatement = /^(?:For|While|DoWhile|Labeled)/.test(parent.type);
  return isStatement && "body" in parent && parent.body === node;
}

function endWithComma(end: number, tokens: Tokens): number {
  const next = tokens.indexFrom(end);
  return tokens.text(next) === "," ? tokens.end(next) : end;
}

function erasePartsOf(node: Node, tokens: Tokens, edits: Edits): void {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression": {
      let operator = tokens.indexFrom(endOf(node.expression));
      while (tokens.text(operator) === ")") operator += 1;
      edits.blank(tokens.start(operator), endOf(node));
      return;
    }
    case "TSNonNullExpression":
      edits.blank(endOf(node) - 1, endOf(node));
      return;
    case "TSTypeAssertion": {
      const close = tokens.indexFrom(endOf(node.typeAnnotation));
      edits.blank(startOf(node), tokens.start(close) + 1);
      return;
    }
    case "Identifier":
      if (node.optional === true) blankSign(startOf(node), tokens, edits);
      return;
    case "VariableDeclarator":
      if (node.definite === true) blankSign(startOf(node.id), tokens, edits);
      return;
    case "ArrowFunctionExpression":
      eraseThisParameter(node.params, tokens, edits);
      keepArrowOnLine(node, tokens, edits);
      return;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ObjectMethod":
      eraseThisParameter(node.params, tokens, edits);
      return;
    case "ClassMethod":
    case "ClassPrivateMethod":
      eraseThisParameter(node.params, tokens, edits);
      eraseModifiers(node, node.key, tokens, edits);
      return;
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassAccessorProperty":
      eraseModifiers(node, node.key, tokens, edits);
      return;
    case "ClassDeclaration":
    case "ClassExpression":
      eraseClassHead(node, tokens, edits);
      return;
    default:
  }
}

/** The `?` or `!` behind the name that begins at `start`. */
function blankSign(start: number, tokens: Tokens, edits: Edits): void {
  const sign = tokens.indexFrom(start) + 1;
  edits.blank(tokens.start(sign), tokens.end(sign));
}

function eraseThisParameter(params: readonly Node[], tokens: Tokens, edits: Edits): void {
  const first = params[0];
  if (first?.type !== "Identifier" || first.name !== "this") return;
  edits.blank(startOf(first), endWithComma(endOf(first), tokens));
}

const modifiers: ReadonlySet<string> = new Set([
  "public",
  "private",
  "protected",
  "readonly",
  "override",
  "abstract",
  "declare",
]);

function eraseModifiers(member: Node, key: Node, tokens: Tokens, edits: Edits): void {
  for (let i = tokens.indexFrom(startOf(member)); tokens.start(i) < startOf(key); i++) {
    if (modifiers.has(tokens.text(i))) edits.blank(tokens.start(i), tokens.end(i));
  }
  const isOptional = "optional" in member && member.optional === true;
  const isDefinite = "definite" in member && member.definite === true;
  if (!isOptional && !isDefinite) return;
  let sign = tokens.indexFrom(endOf(key));
  while (tokens.text(sign) === "]" || tokens.text(sign) === ")") sign += 1;
  edits.blank(tokens.start(sign), tokens.end(sign));
}

function eraseClassHead(node: Class, tokens: Tokens, edits: Edits): void {
  for (let i = tokens.indexFrom(startOf(node)); tokens.text(i) !== "class"; i++) {
    if (tokens.text(i) === "abstract") edits.blank(tokens.start(i), tokens.end(i));
  }
  const first = node.implements?.[0];
  const last = node.implements?.at(-1);
  if (!first || !last) return;
  edits.blank(tokens.start(tokens.indexFrom(startOf(first)) - 1), endOf(last));
}

/**
 * No line may end between `return` or `async` and the parameters of an arrow function, nor between
 * the parameters and `=>`. Where blanked types hold a line break there, the bracket moves over it.
 */
function keepArrowOnLine(node: ArrowFunctionExpression, tokens: Tokens, edits: Edits): void {
  if (node.typeParameters) {
    const angle = startOf(node.typeParameters);
    const open = tokens.indexFrom(endOf(node.typeParameters));
    if (tokens.hasLineBreak(angle, tokens.start(open))) {
      edits.put(angle, "(");
      edits.blank(tokens.start(open), tokens.end(open));
    }
  }
  if (node.returnType) {
    const close = tokens.indexFrom(startOf(node.returnType)) - 1;
    if (tokens.hasLineBreak(tokens.end(close), endOf(node.returnType))) {
      edits.blank(tokens.start(close), tokens.end(close));
      edits.put(endOf(node.returnType) - 1, ")");
    }
  }
}

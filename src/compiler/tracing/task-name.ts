/** What a reader calls a function: its own name, or that of what it is the value of. */
import type { Function as FunctionNode } from "@babel/types";
import type { Node } from "../ast.ts";

const anonymous = "(anonymous)";

/** What the engine calls when a scope with `await using` is left. */
export const disposerName = "[Symbol.asyncDispose]";

export function taskName(node: FunctionNode, parentOf: (node: Node) => Node | undefined): string {
  if ("id" in node && node.id) return node.id.name;
  if ("key" in node) return keyName(node.key);
  const parent = parentOf(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : anonymous;
    case "AssignmentExpression":
      return parent.right === node ? targetName(parent.left) : anonymous;
    case "AssignmentPattern":
      return targetName(parent.left);
    case "ObjectProperty":
    case "ClassProperty":
    case "ClassPrivateProperty":
      return parent.value === node ? keyName(parent.key) : anonymous;
    case "ExportDefaultDeclaration":
      return "default";
    default:
      return anonymous;
  }
}

function keyName(key: Node): string {
  switch (key.type) {
    case "Identifier":
      return key.name;
    case "PrivateName":
      return `#${key.id.name}`;
    case "StringLiteral":
      return key.value === "" ? anonymous : key.value;
    case "NumericLiteral":
      return String(key.value);
    case "MemberExpression":
      // `[Symbol.asyncIterator]`
      return key.property.type === "Identifier" && key.object.type === "Identifier"
        ? `[${key.object.name}.${key.property.name}]`
        : anonymous;
    default:
      return anonymous;
  }
}

function targetName(target: Node): string {
  if (target.type === "Identifier") return target.name;
  if (target.type === "MemberExpression" && !target.computed) return keyName(target.property);
  return anonymous;
}

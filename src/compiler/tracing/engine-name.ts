/** What V8 calls an expression when it complains of its value: `items is not async iterable`. */
import type { Node } from "../ast.ts";

/** What has no name. */
export const unnamed = "(intermediate value)";

export function engineName(node: Node): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "ThisExpression":
      return "this";
    case "NumericLiteral":
      return String(node.value);
    case "MemberExpression": {
      const { property } = node;
      if (!node.computed) {
        return property.type === "Identifier" ? `${engineName(node.object)}.${property.name}` : unnamed;
      }
      return `${engineName(node.object)}[${engineName(property)}]`;
    }
    case "CallExpression":
      return `${engineName(node.callee)}(...)`;
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
      return engineName(node.expression);
    default:
      return unnamed;
  }
}

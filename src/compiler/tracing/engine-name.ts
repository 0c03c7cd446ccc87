/**
 * What V8 calls an expression when it complains of its value: `items is not async iterable`. With the
 * expression in a call of ours, it would name that.
 */
import type { Node } from "../ast.ts";

/** What has no name. */
const unnamed = "(intermediate value)";
const ofCall = " is not a function or its return value";

/** What comes before "is not async iterable" where `node` is looped over; undefined for what has no name. */
export function iterableName(node: Node): string | undefined {
  const value = withoutTypes(node);
  if (value.type === "CallExpression") return engineName(value) + ofCall;
  if (value.type === "NewExpression") return unnamed + ofCall;
  const name = engineName(value);
  return name === unnamed ? undefined : name;
}

function engineName(node: Node): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "ThisExpression":
      return "this";
    case "NumericLiteral":
      return String(node.value);
    case "MemberExpression": {
      const { property } = node;
      const key = node.computed
        ? `[${engineName(withoutTypes(property))}]`
        : `.${keyName(property)}`;
      return engineName(withoutTypes(node.object)) + key;
    }
    case "CallExpression":
      return `${engineName(withoutTypes(node.callee))}(...)`;
    default:
      return unnamed;
  }
}

function keyName(property: Node): string {
  if (property.type === "PrivateName") return `#${property.id.name}`;
  return property.type === "Identifier" ? property.name : unnamed;
}

function withoutTypes(node: Node): Node {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
      return withoutTypes(node.expression);
    default:
      return node;
  }
}

/** Which body a node runs in: an async function's, an async generator's, the module's, or none that is traced. */
import type { Function as FunctionNode } from "@babel/types";
import type { Node, Visit } from "../ast.ts";

export interface Body {
  readonly kind: "module" | "async" | "generator";
  /** The function; undefined for the module. */
  readonly node: FunctionNode | undefined;
}

const moduleBody: Body = { kind: "module", node: undefined };

/** @param nodes parents before children; `undefined` for what runs in no traced body */
export function findBodies(nodes: readonly Visit[]): ReadonlyMap<Node, Body | undefined> {
  const bodies = new Map<Node, Body | undefined>();
  for (const { node, parent } of nodes) {
    bodies.set(node, parent === undefined ? moduleBody : bodyWithin(parent, node, bodies));
  }
  return bodies;
}

function bodyWithin(
  parent: Node,
  child: Node,
  bodies: ReadonlyMap<Node, Body | undefined>,
): Body | undefined {
  const outer = bodies.get(parent);
  switch (parent.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return bodyOf(parent);
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      // A computed key is evaluated where the object or class is made.
      return child === parent.key ? outer : bodyOf(parent);
    case "ClassProperty":
    case "ClassPrivateProperty":
      return child === parent.value ? undefined : outer;
    case "StaticBlock":
      return undefined;
    default:
      return outer;
  }
}

function bodyOf(node: FunctionNode): Body | undefined {
  if (!node.async) return undefined;
  return { kind: node.generator ? "generator" : "async", node };
}

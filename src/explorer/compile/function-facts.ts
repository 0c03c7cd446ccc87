/** What the bodies of async functions ask of the function around them: `this`, `arguments`, `super`, `await`. */
import type { Function as FunctionNode } from "@babel/types";
import type { Node, Visit } from "../../compiler/ast.ts";

export interface FunctionFacts {
  /** Functions that need `this`: their own, or for arrow functions inside them. */
  readonly usesThis: ReadonlySet<Node>;
  readonly usesSuper: ReadonlySet<Node>;
  /** `arguments` that has to have another name, since it would mean a generator's own. */
  readonly renamedArguments: ReadonlySet<Node>;
  /** The functions that give those their name. */
  readonly keepsArguments: ReadonlySet<Node>;
  /** `super.x` inside an async function. */
  readonly movedSupers: ReadonlySet<Node>;
  /** `new.target` that a generator would not know. */
  readonly renamedTargets: ReadonlySet<Node>;
  /** The arrow functions that give those their name. */
  readonly keepsTarget: ReadonlySet<Node>;
  /** What cannot be moved into a generator. */
  readonly problem: { readonly node: Node; readonly because: string } | undefined;
}

export function isFunction(node: Node): node is FunctionNode {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return true;
    default:
      return false;
  }
}

export type Parents = ReadonlyMap<Node, Node | undefined>;

export function functionFacts(nodes: readonly Visit[], parents: Parents): FunctionFacts {
  const usesThis = new Set<Node>();
  const usesSuper = new Set<Node>();
  const renamedArguments = new Set<Node>();
  const keepsArguments = new Set<Node>();
  const movedSupers = new Set<Node>();
  const renamedTargets = new Set<Node>();
  const keepsTarget = new Set<Node>();
  let problem: FunctionFacts["problem"];
  const refuse = (node: Node, because: string): void => {
    problem ??= { node, because };
  };

  for (const { node, parent } of nodes) {
    if (node.type === "ThisExpression") {
      for (const owner of ownersOf(node, parents)) usesThis.add(owner);
    } else if (
      node.type === "Identifier" &&
      node.name === "arguments" &&
      isVariable(node, parent)
    ) {
      const owners = ownersOf(node, parents);
      const outermost = owners.findLast(({ async }) => async);
      if (!outermost) continue;
      renamedArguments.add(node);
      keepsArguments.add(outermost);
    } else if (node.type === "Super") {
      const owners = ownersOf(node, parents);
      if (!owners.some(({ async }) => async)) continue;
      if (parent?.type !== "MemberExpression" || isWritten(parent, parents)) {
        refuse(node, "an async function writes to `super` or calls it");
      }
      for (const owner of owners) usesThis.add(owner);
      const outermost = owners.findLast(({ async }) => async);
      if (outermost) usesSuper.add(outermost);
      if (parent) movedSupers.add(parent);
    } else if (node.type === "MetaProperty" && node.meta.name === "new") {
      const outermost = ownersOf(node, parents).findLast(({ async }) => async);
      // Of an async function itself it is undefined, as in a generator.
      if (outermost?.type !== "ArrowFunctionExpression") continue;
      renamedTargets.add(node);
      keepsTarget.add(outermost);
    }
  }
  return {
    usesThis,
    usesSuper,
    renamedArguments,
    keepsArguments,
    movedSupers,
    renamedTargets,
    keepsTarget,
    problem,
  };
}

/** The arrow functions around a node, and the function that gives them `this`; from the inside. */
function ownersOf(node: Node, parents: Parents): FunctionNode[] {
  const owners: FunctionNode[] = [];
  let child = node;
  for (let at = parents.get(node); at; child = at, at = parents.get(at)) {
    if (at.type === "StaticBlock") return owners;
    if ((at.type === "ClassProperty" || at.type === "ClassPrivateProperty") && at.value === child)
      return owners;
    if (!isFunction(at)) continue;
    if ("key" in at && child === at.key) continue;
    owners.push(at);
    if (at.type !== "ArrowFunctionExpression") return owners;
  }
  return owners;
}

function isVariable(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === "MemberExpression" || parent?.type === "OptionalMemberExpression")
    return parent.object === node || parent.computed;
  if (parent?.type === "ObjectProperty") return parent.value === node || parent.computed;
  return !(parent && "key" in parent && parent.key === node);
}

function isWritten(node: Node, parents: Parents): boolean {
  const parent = parents.get(node);
  switch (parent?.type) {
    case "AssignmentExpression":
    case "AssignmentPattern":
      return parent.left === node;
    case "ObjectProperty":
      return parent.value === node && parents.get(parent)?.type === "ObjectPattern";
    case "UnaryExpression":
      return parent.operator === "delete";
    case "UpdateExpression":
    case "ForOfStatement":
    case "ForInStatement":
    case "ArrayPattern":
    case "RestElement":
    case "TaggedTemplateExpression":
      return true;
    default:
      return false;
  }
}

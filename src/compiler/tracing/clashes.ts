/**
 * Functions whose body cannot become a block. A function's body may declare one name as a function twice,
 * or as a function and with `var`; a block may not
 * (https://tc39.es/ecma262/#sec-block-static-semantics-early-errors). TypeScript calls both an error, so
 * such functions are left as they are, and are no tasks.
 */
import type { Node, Visit } from "../ast.ts";
import { declaredNames } from "../declarations.ts";
import type { Body } from "./bodies.ts";

export function findClashes(
  nodes: readonly Visit[],
  bodies: ReadonlyMap<Node, Body | undefined>,
): ReadonlySet<Node> {
  const clashes = new Set<Node>();
  const functions = new Map<Node, Set<string>>();
  for (const { node, parent } of nodes) {
    const owner = bodies.get(node)?.node;
    if (node.type !== "FunctionDeclaration" || !owner || parent !== owner.body) continue;
    const names = functions.get(owner) ?? new Set();
    functions.set(owner, names);
    for (const name of declaredNames(node)) {
      if (names.has(name)) clashes.add(owner);
      names.add(name);
    }
  }
  for (const { node } of nodes) {
    const owner = bodies.get(node)?.node;
    if (node.type !== "VariableDeclaration" || node.kind !== "var" || !owner) continue;
    const names = functions.get(owner);
    if (names && declaredNames(node).some((name) => names.has(name))) clashes.add(owner);
  }
  return clashes;
}

/**
 * Errors that an engine finds before it runs a module, and that Babel leaves to TypeScript's own
 * check or does not look for. Without this a run would fail with no line to show:
 * an engine tells none for a module that is imported.
 */
import { positionOf } from "./ast.ts";
import type { Node, Visit } from "./ast.ts";
import type { Export } from "./exports.ts";
import type { Position } from "./module.ts";

type Problem = Position & { readonly message: string };

/** @param nodes without erased ones */
export function findEarlyError(
  nodes: readonly Visit[],
  exports: readonly Export[],
): Problem | undefined {
  return (
    duplicateExport(exports) ?? firstOf(nodes, invalidRegExp) ?? firstOf(nodes, secondConstructor)
  );
}

function firstOf(
  nodes: readonly Visit[],
  find: (node: Node) => Problem | undefined,
): Problem | undefined {
  for (const { node } of nodes) {
    const problem = find(node);
    if (problem) return problem;
  }
  return undefined;
}

/** https://tc39.es/ecma262/#sec-module-semantics-static-semantics-early-errors */
function duplicateExport(exports: readonly Export[]): Problem | undefined {
  const names = new Set<string>();
  for (const { name, isType, node } of exports) {
    if (isType) continue;
    if (names.has(name)) {
      const message =
        name === "default"
          ? "A module has one default export, and this is the second."
          : `\`${name}\` has already been exported.`;
      return { ...positionOf(node), message };
    }
    names.add(name);
  }
  return undefined;
}

/** Only the engine knows its regular expressions. */
function invalidRegExp(node: Node): Problem | undefined {
  if (node.type !== "RegExpLiteral") return undefined;
  try {
    new RegExp(node.pattern, node.flags);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...positionOf(node), message: `${reason}.` };
  }
}

/** https://tc39.es/ecma262/#sec-class-definitions-static-semantics-early-errors */
function secondConstructor(node: Node): Problem | undefined {
  if (node.type !== "ClassBody") return undefined;
  const constructors = node.body.filter(
    (member) => member.type === "ClassMethod" && member.kind === "constructor",
  );
  const second = constructors[1];
  if (!second) return undefined;
  return { ...positionOf(second), message: "A class has one constructor, and this is the second." };
}

/**
 * Errors that an engine finds before it runs a module, and that Babel leaves to TypeScript's own
 * check or does not look for. Without this a run would fail with no line to show:
 * an engine tells none for a module that is imported.
 */
import { nameOf, positionOf } from "./ast.ts";
import type { Node, Visit } from "./ast.ts";
import { declaredIdentifiers } from "./declarations.ts";
import type { Export } from "./exports.ts";
import type { Position } from "./module.ts";

type Problem = Position & { readonly message: string };

/**
 * @param file the module's own name
 * @param nodes without erased ones
 */
export function findEarlyError(
  file: string,
  nodes: readonly Visit[],
  exports: readonly Export[],
): Problem | undefined {
  return (
    duplicateExport(exports) ??
    redeclaredImport(file, nodes) ??
    firstOf(nodes, invalidRegExp) ??
    firstOf(nodes, secondConstructor)
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

/**
 * In TypeScript one of the two may be a type, so Babel lets them pass.
 * Of a module that imports itself `link.ts` says more.
 */
function redeclaredImport(file: string, nodes: readonly Visit[]): Problem | undefined {
  const imported = new Set<string>();
  for (const { node, parent } of nodes) {
    if (parent?.type === "ImportDeclaration" && parent.source.value === `./${file}`) continue;
    const local = importedIdentifier(node);
    if (!local) continue;
    const name = nameOf(local);
    if (imported.has(name)) return redeclared(local);
    imported.add(name);
  }
  if (imported.size === 0) return undefined;
  const inFunctions = new Set<Node>();
  for (const { node, parent } of nodes) {
    if (parent && (inFunctions.has(parent) || functions.has(parent.type))) inFunctions.add(node);
    const isOfModule =
      node.type === "VariableDeclaration" && node.kind === "var"
        ? !inFunctions.has(node)
        : parent && tops.has(parent.type);
    if (!isOfModule) continue;
    const second = declaredIdentifiers(node).find((name) => imported.has(nameOf(name)));
    if (second) return redeclared(second);
  }
  return undefined;
}

function redeclared(name: Node): Problem {
  return { ...positionOf(name), message: `\`${nameOf(name)}\` has already been declared.` };
}

function importedIdentifier(node: Node): Node | undefined {
  switch (node.type) {
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      return node.local;
    default:
      return undefined;
  }
}

/** What holds the declarations of a module's own scope. */
const tops: ReadonlySet<string> = new Set([
  "Program",
  "ExportNamedDeclaration",
  "ExportDefaultDeclaration",
]);

/** What keeps a \`var\` to itself. */
const functions: ReadonlySet<string> = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ObjectMethod",
  "ClassMethod",
  "ClassPrivateMethod",
  "StaticBlock",
]);

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

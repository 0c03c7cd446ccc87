/** What is erased from a module: types, and exports of names that are types here. */
import { nameOf } from "./ast.ts";
import type { Visit } from "./ast.ts";
import { isOnlyType } from "./declarations.ts";
import type { Declarations } from "./declarations.ts";
import { isType } from "./type-only.ts";

export function isErased({ node, parent }: Visit, declarations: Declarations): boolean {
  if (isType(node)) return true;
  if (node.type === "ExportDefaultDeclaration") {
    const { declaration } = node;
    return declaration.type === "Identifier" && isOnlyType(declaration.name, declarations);
  }
  return (
    node.type === "ExportSpecifier" &&
    parent?.type === "ExportNamedDeclaration" &&
    !parent.source &&
    isOnlyType(nameOf(node.local), declarations)
  );
}

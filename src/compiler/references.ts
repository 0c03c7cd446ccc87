/** The other modules that a module names. */
import type { ImportDeclaration, Node } from "@babel/types";
import { endOf, nameOf, positionOf, startOf } from "./ast.ts";
import type { Visit } from "./ast.ts";
import type { ImportedName, ModuleReference, ReferenceKind, SpecifierSite } from "./module.ts";
import { targetOf } from "./specifier.ts";

export interface References {
  readonly references: readonly ModuleReference[];
  /** Of static specifiers, with offsets into the source. */
  readonly sites: readonly SpecifierSite[];
}

/** @param nodes without erased ones */
export function findReferences(nodes: readonly Visit[]): References {
  const found: { readonly reference: ModuleReference; readonly literal: Node }[] = [];
  const add = (kind: ReferenceKind, literal: Node, names: readonly ImportedName[] = []): void => {
    const specifier = textOf(literal);
    if (specifier === undefined) return;
    const target = targetOf(specifier);
    found.push({
      reference: { kind, specifier, target, position: positionOf(literal), names },
      literal,
    });
  };
  for (const { node } of nodes) {
    switch (node.type) {
      case "ImportDeclaration":
        add("static", node.source, importedNames(node));
        break;
      case "ExportAllDeclaration":
        add("static", node.source, [{ name: "*", position: positionOf(node) }]);
        break;
      case "ExportNamedDeclaration":
        if (node.source) add("static", node.source, reexportedNames(node.specifiers));
        break;
      case "ImportExpression":
        add("dynamic", node.source);
        break;
      case "NewExpression": {
        const file = fileOfUrl(node);
        if (file) add("url", file);
        break;
      }
      default:
    }
  }
  found.sort((a, b) => startOf(a.literal) - startOf(b.literal));
  return {
    references: found.map(({ reference }) => reference),
    sites: found
      .filter(({ reference }) => reference.kind === "static")
      .map(({ reference, literal }) => ({
        start: startOf(literal),
        end: endOf(literal),
        target: reference.target,
      })),
  };
}

function importedNames({ specifiers }: ImportDeclaration): ImportedName[] {
  return specifiers
    .filter((specifier) => specifier.type !== "ImportSpecifier" || specifier.importKind !== "type")
    .map((specifier) => {
      const position = positionOf(specifier);
      switch (specifier.type) {
        case "ImportSpecifier":
          return { name: nameOf(specifier.imported), position };
        case "ImportDefaultSpecifier":
          return { name: "default", position };
        case "ImportNamespaceSpecifier":
          return { name: "*", position };
      }
    });
}

function reexportedNames(specifiers: readonly Node[]): ImportedName[] {
  return specifiers.flatMap((specifier) => {
    const position = positionOf(specifier);
    if (specifier.type === "ExportNamespaceSpecifier") return [{ name: "*", position }];
    if (specifier.type !== "ExportSpecifier" || specifier.exportKind === "type") return [];
    return [{ name: nameOf(specifier.local), position }];
  });
}

/** The first argument of `new URL("./x.ts", import.meta.url)`. */
function fileOfUrl(node: Node): Node | undefined {
  if (node.type !== "NewExpression" || node.callee.type !== "Identifier") return undefined;
  const [file, base] = node.arguments;
  if (node.callee.name !== "URL" || !file || base?.type !== "MemberExpression") return undefined;
  const isOwnAddress =
    base.object.type === "MetaProperty" &&
    base.object.meta.name === "import" &&
    !base.computed &&
    base.property.type === "Identifier" &&
    base.property.name === "url";
  return isOwnAddress && textOf(file)?.startsWith("./") === true ? file : undefined;
}

/** The value of a string or of a template without holes. */
function textOf(node: Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  if (node.type !== "TemplateLiteral" || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** The other modules that a module names. */
import type { CallExpression, ImportDeclaration, NewExpression, Node } from "@babel/types";
import { endOf, nameOf, positionOf, startOf } from "./ast.ts";
import type { Visit } from "./ast.ts";
import type { ImportedName, ModuleReference, ReferenceKind, SpecifierSite } from "./module.ts";
import { fileAt, isRelative, targetOf } from "./specifier.ts";

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
    const target = kind === "url" ? fileAt(specifier) : targetOf(specifier);
    if (target === undefined) return;
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
      case "NewExpression":
      case "CallExpression": {
        const file = addressOf(node);
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

/** What names a file in `new URL("./x.ts", import.meta.url)` and the other ways that `ReferenceKind` has. */
function addressOf(node: NewExpression | CallExpression): Node | undefined {
  const { callee } = node;
  const [address, base] = node.arguments;
  if (!address) return undefined;
  if (node.type === "CallExpression") {
    const isFile = isOfMeta(callee, "resolve") && isRelative(textOf(address) ?? "");
    return isFile ? address : undefined;
  }
  if (callee.type !== "Identifier") return undefined;
  if (callee.name === "Worker") return address;
  return callee.name === "URL" && base && isOfMeta(base, "url") ? address : undefined;
}

/** `import.meta.url` for `url`. */
function isOfMeta(node: Node, name: string): boolean {
  return (
    node.type === "MemberExpression" &&
    node.object.type === "MetaProperty" &&
    node.object.meta.name === "import" &&
    !node.computed &&
    node.property.type === "Identifier" &&
    node.property.name === name
  );
}

/** The value of a string or of a template without holes. */
function textOf(node: Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  if (node.type !== "TemplateLiteral" || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

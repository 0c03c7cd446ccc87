/** Which names at the top of a module are types, and which are values. */
import type { Node, Program } from "@babel/types";
import { nameOf } from "./ast.ts";
import { isType } from "./type-only.ts";

export interface Declarations {
  /** Interfaces, aliases, what is imported as a type, what is only declared. */
  readonly types: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

export function topLevelDeclarations(program: Program): Declarations {
  const types = new Set<string>();
  const values = new Set<string>();
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      for (const specifier of statement.specifiers) {
        const isTypeOnly = isType(statement) || isType(specifier);
        (isTypeOnly ? types : values).add(specifier.local.name);
      }
      continue;
    }
    const declaration = declarationOf(statement);
    const names = isType(declaration) ? types : values;
    for (const name of declaredNames(declaration)) names.add(name);
  }
  return { types, values };
}

/** Whether a name of this module stands for a type and for nothing at run time. */
export function isOnlyType(name: string, { types, values }: Declarations): boolean {
  return types.has(name) && !values.has(name);
}

function declarationOf(statement: Node): Node {
  const isExport =
    statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
  return isExport ? (statement.declaration ?? statement) : statement;
}

/** The names that a declaration binds, those in patterns included. */
export function declaredNames(node: Node): string[] {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declarations.flatMap((declarator) => boundNames(declarator.id));
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "ClassDeclaration":
      return node.id ? [node.id.name] : [];
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSEnumDeclaration":
    case "TSImportEqualsDeclaration":
      return [node.id.name];
    case "TSModuleDeclaration":
      return node.id.type === "Identifier" ? [nameOf(node.id)] : [];
    default:
      return [];
  }
}

function boundNames(pattern: Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === "ObjectProperty" ? property.value : property),
      );
    default:
      return [];
  }
}

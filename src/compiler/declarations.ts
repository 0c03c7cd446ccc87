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
  return declaredIdentifiers(node).map(nameOf);
}

/** Where the names stand that a declaration binds. */
export function declaredIdentifiers(node: Node): Node[] {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declarations.flatMap((declarator) => boundIdentifiers(declarator.id));
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "ClassDeclaration":
      return node.id ? [node.id] : [];
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSEnumDeclaration":
    case "TSImportEqualsDeclaration":
      return [node.id];
    case "TSModuleDeclaration":
      return node.id.type === "Identifier" ? [node.id] : [];
    default:
      return [];
  }
}

/** The names in a pattern that get a value, be they declared there or assigned to. */
export function boundIdentifiers(pattern: Node): Node[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "AssignmentPattern":
      return boundIdentifiers(pattern.left);
    case "RestElement":
      return boundIdentifiers(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? boundIdentifiers(element) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        boundIdentifiers(property.type === "ObjectProperty" ? property.value : property),
      );
    default:
      return [];
  }
}

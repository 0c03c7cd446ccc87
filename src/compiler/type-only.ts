/** Which nodes are types and have no JavaScript, going by nothing but the node. */
import type { Node } from "./ast.ts";

/** `a: T` among values. Babel keeps it in `f(a: T = 1)`, which is no TypeScript; its types do not know it. */
export const castInPattern = "TSTypeCastExpression";

/** TypeScript's own nodes that hold JavaScript, or that `unsupported.ts` has to speak of. */
const kept: ReadonlySet<string> = new Set([
  castInPattern,
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
  "TSNonNullExpression",
  "TSInstantiationExpression",
  "TSParameterProperty",
  "TSEnumDeclaration",
  "TSEnumBody",
  "TSEnumMember",
  "TSModuleDeclaration",
  "TSModuleBlock",
  "TSImportEqualsDeclaration",
  "TSExportAssignment",
  "TSNamespaceExportDeclaration",
]);

/** Whether a node is only a type, whatever the rest of the module declares. */
export function isType(node: Node): boolean {
  switch (node.type) {
    case "VariableDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      return node.declare === true;
    case "TSModuleDeclaration":
      return node.declare === true || holdsOnlyTypes(node.body.body);
    case "ClassProperty":
      return node.declare === true || node.abstract === true;
    case "ClassAccessorProperty":
      return node.declare === true || node.abstract === true;
    case "ImportDeclaration":
    case "ImportSpecifier":
    case "TSImportEqualsDeclaration":
      return node.importKind === "type";
    case "ExportAllDeclaration":
    case "ExportSpecifier":
      return node.exportKind === "type";
    case "ExportNamedDeclaration":
      return node.exportKind === "type" || (node.declaration ? isType(node.declaration) : false);
    case "ExportDefaultDeclaration":
      return isType(node.declaration);
    default:
      return node.type.startsWith("TS") && !kept.has(node.type);
  }
}

/** TypeScript makes no object of a namespace in which nothing exists at run time. */
function holdsOnlyTypes(body: readonly Node[]): boolean {
  return body.every((statement) => isType(statement) || statement.type === "EmptyStatement");
}

/**
 * The names by which a cell reaches for what its surroundings give it: those that no cell and no library
 * declares. TypeScript's checker says which they are, so that a function `fetch` of the cell's own counts
 * as its own.
 */
import ts from "typescript";
import { navigatorMembers } from "./runtime-globals.ts";

/** @returns names of globals that are not ECMAScript's, each once; `navigator.gpu` for such a member */
export function freeNames(file: ts.SourceFile, program: ts.Program): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    // TypeScript counts what a class extends among the types.
    if (ts.isExpressionWithTypeArguments(node) && isExtended(node)) {
      visit(node.expression);
      return;
    }
    // Types are gone before anything runs.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return;
    if (ts.isIdentifier(node) && isReference(node)) {
      const name = globalName(node, checker, program);
      if (name !== undefined) names.add(name);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function isExtended({ parent }: ts.ExpressionWithTypeArguments): boolean {
  return (
    ts.isHeritageClause(parent) &&
    parent.token === ts.SyntaxKind.ExtendsKeyword &&
    ts.isClassLike(parent.parent)
  );
}

/** Not the name of what is declared here, nor of a property. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  // `globalThis.Worker` and `self.postMessage` are the global by another way.
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const { expression } = parent;
    return ts.isIdentifier(expression) && /^(globalThis|self|navigator)$/.test(expression.text);
  }
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  // Variables, functions, parameters, members, `meta` of `import.meta`.
  if ("name" in parent && parent.name === node) return false;
  return !ts.isLabeledStatement(parent) && !ts.isBreakOrContinueStatement(parent);
}

function globalName(
  node: ts.Identifier,
  checker: ts.TypeChecker,
  program: ts.Program,
): string | undefined {
  const { parent, text } = node;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const owner = ts.isIdentifier(parent.expression) ? parent.expression : undefined;
    const isOwnersOwn =
      owner === undefined || !isBrowsers(checker.getSymbolAtLocation(owner), program);
    if (owner?.text === "navigator") {
      return isOwnersOwn || navigatorMembers.has(text) ? undefined : `navigator.${text}`;
    }
    // `globalThis` has no declaration; what is reached through it has.
    return isBrowsers(symbol, program) ? text : undefined;
  }
  // A name that TypeScript does not know either: `document`.
  if (symbol === undefined || symbol.flags === ts.SymbolFlags.None) {
    return text === "undefined" || text === "globalThis" ? undefined : text;
  }
  return isBrowsers(symbol, program) ? text : undefined;
}

/** Declared by what TypeScript says of workers, as a value. */
function isBrowsers(symbol: ts.Symbol | undefined, program: ts.Program): boolean {
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined) return false;
  const file = declaration.getSourceFile();
  return (
    program.isSourceFileDefaultLibrary(file) && /lib\.webworker[^/]*\.d\.ts$/.test(file.fileName)
  );
}

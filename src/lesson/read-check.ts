/**
 * What a check module says of itself before it runs: the page lists checks by name, and stops scenarios
 * at their limit, without running it.
 */
import ts from "typescript";
import { exerciseTarget } from "../exercise/own-modules.ts";
import type { CheckFile } from "./exercise.ts";
import type { LessonProblem } from "./problem.ts";

/** ms: a scenario that says no limit is stopped after so long. */
const usualLimit = 15_000;
/** ms: longer would keep a reader waiting. */
const longestLimit = 60_000;

export interface ReadCheck {
  readonly checks: CheckFile["checks"];
  readonly limits: CheckFile["limits"];
  readonly explored: CheckFile["explored"];
  readonly problems: readonly LessonProblem[];
}

/** @param path from the project's root */
export function readCheck(path: string, source: string): ReadCheck {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true);
  const names = importedNames(file);
  const checks: string[] = [];
  const limits: number[] = [];
  const explored: number[] = [];
  const problems: LessonProblem[] = [];

  function problem(node: ts.Node, message: string): void {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    problems.push({ location: { path, line: line + 1, column: character + 1 }, message });
  }

  /** What of `exercise` a call calls; undefined for any other. */
  function calledName(node: ts.CallExpression): string | undefined {
    return ts.isIdentifier(node.expression) ? names.get(node.expression.text) : undefined;
  }

  function readImport(node: ts.ImportDeclaration): void {
    const specifier = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : "";
    if (specifier === exerciseTarget) return;
    if (node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
    problem(
      node,
      `Expected a check to import "${exerciseTarget}" and types alone, found a value of "${specifier}". What the reader's module exports is handed to the scenario; write \`import type\`.`,
    );
  }

  function readName(call: ts.CallExpression): void {
    const [name] = call.arguments;
    if (name === undefined || !ts.isStringLiteralLike(name) || name.text.trim() === "") {
      problem(
        name ?? call,
        'Expected a check\'s name in quotes, such as check("never more than three in flight", …), found none. It tells the reader what is wanted.',
      );
    } else if (checks.includes(name.text)) {
      problem(name, `Expected a name for each check, found "${name.text}" twice. Rename one.`);
    } else checks.push(name.text);
  }

  function optionOf(
    call: ts.CallExpression,
    name: string,
  ): ts.ObjectLiteralElementLike | undefined {
    const options = call.arguments[1];
    return options !== undefined && ts.isObjectLiteralExpression(options)
      ? options.properties.find((property) => property.name?.getText(file) === name)
      : undefined;
  }

  function readExplore(call: ts.CallExpression): void {
    const option = optionOf(call, "explore");
    if (option === undefined) return;
    if (!ts.isPropertyAssignment(option) || option.initializer.kind !== ts.SyntaxKind.TrueKeyword) {
      problem(
        option,
        `Expected explore: true, found \`${option.getText(file)}\`. The page has to know it without running the module.`,
      );
    }
    // Its own limit has not been read yet.
    explored.push(limits.length);
  }

  function readLimit(call: ts.CallExpression): void {
    const option = optionOf(call, "limitMs");
    if (option === undefined) {
      limits.push(usualLimit);
      return;
    }
    const value =
      ts.isPropertyAssignment(option) && ts.isNumericLiteral(option.initializer)
        ? Number(option.initializer.text)
        : Number.NaN;
    if (!(value > 0 && value <= longestLimit)) {
      problem(
        option,
        `Expected limitMs as a number of ms from 1 to ${String(longestLimit)}, found \`${option.getText(file)}\`.`,
      );
    }
    limits.push(value);
  }

  const isTopLevel = (node: ts.CallExpression): boolean => {
    if (ts.isExpressionStatement(node.parent)) return node.parent.parent === file;
    return ts.isVariableDeclaration(node.parent) && node.parent.parent.parent.parent === file;
  };

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) readImport(node);
    if (ts.isCallExpression(node)) {
      const name = calledName(node);
      if (name === "check" || name === "scenario") {
        if (!isTopLevel(node)) {
          problem(
            node,
            `Expected ${name}(…) as a statement of its own at the top of the module, found it inside another. The page counts them without running the module.`,
          );
        } else if (name === "check") readName(node);
        else {
          readExplore(node);
          readLimit(node);
        }
      }
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  if (checks.length === 0 && problems.length === 0) {
    problem(file, 'Expected at least one check("…", scenario, …), found none.');
  }
  return { checks, limits, explored, problems };
}

/** Local name to name in `exercise`. */
function importedNames(file: ts.SourceFile): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { moduleSpecifier, importClause } = statement;
    if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== exerciseTarget) continue;
    const bindings = importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      names.set(name.text, (propertyName ?? name).text);
    }
  }
  return names;
}

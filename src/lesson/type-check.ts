/**
 * All cells of a lesson as one TypeScript program: strict, and for a worker, which is what runs them.
 * https://github.com/microsoft/TypeScript/wiki/Using-the-Compiler-API
 */
import ts from "typescript";
import { locate } from "./compile-lesson.ts";
import type { Cell } from "./cell.ts";
import type { LessonProblem } from "./problem.ts";
import { cellHost, type CellHost } from "./type-check-host.ts";

const cellCompilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: [
    "lib.esnext.d.ts",
    "lib.webworker.d.ts",
    "lib.webworker.iterable.d.ts",
    "lib.webworker.asynciterable.d.ts",
  ],
  types: [],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
};

/**
 * What TypeScript has to say of a lesson's cells. A cell that says `type-error="2322"` is held to it:
 * that diagnostic, and no other, must be there.
 * @param root of the project: `lab`'s types and the libraries' are found from there
 */
export function typeCheckCells(cells: readonly Cell[], root = process.cwd()): LessonProblem[] {
  if (cells.length === 0) return [];
  const { program, host } = cellProgram(cells, root);
  const general = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  if (general.length > 0) {
    const messages = general.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    );
    throw new Error(`Expected TypeScript to check cells, found: ${messages.join("\n")}`);
  }
  return cells.flatMap((cell) => checkCell(cell, program, host));
}

/** The cells as TypeScript sees them, for whoever asks something else of them. */
export function createCellProgram(
  cells: readonly Cell[],
  root: string,
): { readonly program: ts.Program; readonly fileOf: (file: string) => ts.SourceFile } {
  const { program, host } = cellProgram(cells, root);
  return { program, fileOf: (file) => sourceFileOf(file, program, host) };
}

function cellProgram(
  cells: readonly Cell[],
  root: string,
): { readonly program: ts.Program; readonly host: CellHost } {
  const host = cellHost(cells, root, cellCompilerOptions);
  const program = ts.createProgram({
    rootNames: [...host.rootNames],
    options: cellCompilerOptions,
    host,
  });
  return { program, host };
}

function sourceFileOf(name: string, program: ts.Program, host: CellHost): ts.SourceFile {
  const file = program.getSourceFile(host.pathOf(name));
  if (file === undefined) throw new Error(`Expected ${name} in its own program, found it missing.`);
  return file;
}

function checkCell(cell: Cell, program: ts.Program, host: CellHost): LessonProblem[] {
  const file = sourceFileOf(cell.file, program, host);
  const diagnostics = [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ];
  const expected = cell.expectation.typeError;
  const unexpected = diagnostics.filter(({ code }) => code !== expected);
  const problems = unexpected.map((diagnostic) => problemOf(diagnostic, cell, file));
  if (expected !== undefined && unexpected.length === diagnostics.length) {
    const found = problems.length === 0 ? "none" : "only others";
    const message = `Expected TypeScript's error ${String(expected)} in ${cell.file}, as \`type-error\` says; found ${found}.`;
    problems.push({ location: locate(cell, { line: 1, column: 1 }), message });
  }
  return problems;
}

function problemOf(
  { start, code, messageText }: ts.Diagnostic,
  cell: Cell,
  file: ts.SourceFile,
): LessonProblem {
  const { line, character } = file.getLineAndCharacterOfPosition(start ?? 0);
  return {
    location: locate(cell, { line: line + 1, column: character + 1 }),
    message: `TypeScript ${String(code)} in ${cell.file}: ${ts.flattenDiagnosticMessageText(messageText, "\n  ")}`,
  };
}

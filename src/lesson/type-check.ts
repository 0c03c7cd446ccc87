/** All cells of a lesson as one TypeScript project, held to what each says of its own types. */
import type ts from "typescript";
import { isExpected } from "../type-check/expected-problem.ts";
import { TypeProject } from "../type-check/type-project.ts";
import type { TypeProblem } from "../type-check/type-problem.ts";
import { once } from "./build-cache/remember.ts";
import { locate } from "./compile-lesson.ts";
import type { Cell } from "./cell.ts";
import type { LessonProblem } from "./problem.ts";
import { typeLibrary } from "./type-library.ts";

/** One for each root: the next lesson finds TypeScript's library parsed and bound, 0.8 s of a first check. */
const projects = new Map<string, TypeProject>();

function projectOf(root: string): TypeProject {
  // In a build one for both copies of this module.
  return once(`type project ${root}`, () => {
    const known = projects.get(root);
    if (known !== undefined) return known;
    const project = new TypeProject(typeLibrary(root));
    projects.set(root, project);
    return project;
  });
}

/**
 * What TypeScript has to say of a lesson's cells. A cell that says `type-error="2322"` is held to it:
 * that diagnostic, and no other, must be there.
 * @param root of the project: `lab`'s types and the libraries' are found from there
 */
export function typeCheckCells(cells: readonly Cell[], root = process.cwd()): LessonProblem[] {
  return cells.length === 0 ? [] : cells.flatMap(cellChecker(cells, projectOf(root)));
}

/** The same for any of these cells, in a project that may know more than cells do. */
export function cellChecker(
  cells: readonly Cell[],
  project: TypeProject,
): (cell: Cell) => LessonProblem[] {
  setCells(project, cells);
  return (cell) => judge(cell, project.problems(cell.file));
}

/** The cells as TypeScript sees them, for whoever asks something else of them. */
export function createCellProgram(
  cells: readonly Cell[],
  root: string,
): { readonly program: ts.Program; readonly fileOf: (file: string) => ts.SourceFile } {
  const project = projectOf(root);
  setCells(project, cells);
  const { program, sourceFile } = project.program();
  return { program, fileOf: sourceFile };
}

function setCells(project: TypeProject, cells: readonly Cell[]): void {
  project.setCells(new Map(cells.map(({ file, source }) => [file, source])));
}

function judge(cell: Cell, found: readonly TypeProblem[]): LessonProblem[] {
  const expected = cell.expectation.typeError;
  const unexpected = found.filter((problem) => !isExpected(problem, expected));
  const problems: LessonProblem[] = unexpected.map((problem) => ({
    location: locate(cell, problem),
    message: `TypeScript ${String(problem.code)} in ${cell.file}: ${problem.message}`,
  }));
  if (expected !== undefined && unexpected.length === found.length) {
    const others = problems.length === 0 ? "none" : "only others";
    const message = `Expected TypeScript's error ${String(expected)} in ${cell.file}, as \`type-error\` says; found ${others}.`;
    problems.push({ location: locate(cell, { line: 1, column: 1 }), message });
  }
  return problems;
}

/** Cells to modules: what the page is sent, and what keeps a lesson from being sent at all. */
import { compileModule } from "../compiler/compile.ts";
import { linkModules, type LinkOptions } from "../compiler/link.ts";
import type { CompileProblem, CompileResult, ModuleReference } from "../compiler/module.ts";
import { labModule } from "../sandbox/lab-module.ts";
import { remember } from "./build-cache/remember.ts";
import type { Cell, LessonModules, SourceLocation } from "./cell.ts";
import { libraryNames } from "./library-names.ts";
import { LessonError, type LessonProblem } from "./problem.ts";

export type CompiledCells = ReadonlyMap<string, CompileResult>;

/** `compileModule`, once for the same source. */
function compileCell(file: string, source: string): CompileResult {
  return remember("compile", [file, source], () => compileModule(file, source));
}

/** Every cell by its file name, and `lab`. */
export function compileCells(cells: readonly Cell[]): CompiledCells {
  const modules = new Map<string, CompileResult>();
  for (const { file, source } of cells) modules.set(file, compileCell(file, source));
  modules.set(labModule.file, { ok: true, module: labModule });
  return modules;
}

/** What does not compile or fit together, each once. */
export function compileProblems(
  cells: readonly Cell[],
  modules: CompiledCells = compileCells(cells),
): LessonProblem[] {
  const options = { cells: cells.map(({ file }) => file), libraries: libraryNames };
  const problems = new Map<string, LessonProblem>();
  for (const { file } of cells) {
    const found = [
      linkModules(file, modules, options),
      ...missingFiles(modules.get(file), options),
    ];
    for (const problem of found) {
      const cell = cells.find((other) => other.file === problem?.file);
      if (problem === undefined || cell === undefined) continue;
      const key = `${problem.file}:${String(problem.line)}:${String(problem.column)}`;
      problems.set(key, { location: locate(cell, problem), message: problem.message });
    }
  }
  return [...problems.values()];
}

/**
 * Cells that workers and `import()` name. At run time a missing one is an error of that worker or that
 * import; in a lesson it is a slip.
 */
function missingFiles(
  result: CompileResult | undefined,
  { cells, libraries }: LinkOptions,
): CompileProblem[] {
  if (result?.ok !== true) return [];
  const { file, references } = result.module;
  const isThere = ({ kind, target }: ModuleReference): boolean =>
    cells.includes(target) || (kind === "dynamic" && libraries.includes(target));
  return references
    .filter((reference) => reference.kind !== "static" && !isThere(reference))
    .map(({ specifier, position }) => ({
      file,
      ...position,
      message: `\`${specifier}\` names no cell. There is ${cells.map((cell) => `\`./${cell}\``).join(", ")}.`,
    }));
}

/** Where a position in a cell stands in the lesson. */
export function locate(
  { location }: Cell,
  { line, column }: { readonly line: number; readonly column: number },
): SourceLocation {
  return {
    path: location.path,
    line: location.line + line - 1,
    column: location.column + column - 1,
  };
}

/**
 * What `/lessons/<slug>/cells.json` holds.
 * @throws LessonError where a cell does not compile
 */
export function compileLesson(cells: readonly Cell[]): LessonModules {
  const modules = compileCells(cells);
  return {
    cells: cells.map((cell) => {
      const result = modules.get(cell.file);
      const { typeError } = cell.expectation;
      if (result?.ok === true) {
        const { module } = result;
        return { source: cell.source, module, ...(typeError === undefined ? {} : { typeError }) };
      }
      throw new LessonError(compileProblems(cells, modules));
    }),
  };
}

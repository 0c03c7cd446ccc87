import { compileProblems } from "./compile-lesson.ts";
import type { Cell } from "./cell.ts";
import type { LessonProblem } from "./problem.ts";
import { typeCheckCells } from "./type-check.ts";

/**
 * Everything that is wrong with the cells of one lesson: what does not compile, and where all does, what
 * does not type-check.
 * @param root of the project
 */
export function checkCells(cells: readonly Cell[], root = process.cwd()): readonly LessonProblem[] {
  const compiling = compileProblems(cells);
  return compiling.length > 0 ? compiling : typeCheckCells(cells, root);
}

import { compileProblems } from "./compile-lesson.ts";
import type { Cell } from "./cell.ts";
import type { LessonProblem } from "./problem.ts";
import { typeCheckCells } from "./type-check.ts";

/** The last check of each lesson: the build asks twice, for all lessons first and then for each page. */
const checked = new Map<
  string,
  { readonly cells: string; readonly problems: readonly LessonProblem[] }
>();

/**
 * Everything that is wrong with the cells of one lesson: what does not compile, and where all does, what
 * does not type-check.
 * @param root of the project
 */
export function checkCells(cells: readonly Cell[], root = process.cwd()): readonly LessonProblem[] {
  const lesson = cells[0]?.location.path;
  if (lesson === undefined) return [];
  const key = JSON.stringify(cells);
  const known = checked.get(`${root}:${lesson}`);
  if (known?.cells === key) return known.problems;
  const compiling = compileProblems(cells);
  const problems = compiling.length > 0 ? compiling : typeCheckCells(cells, root);
  checked.set(`${root}:${lesson}`, { cells: key, problems });
  return problems;
}

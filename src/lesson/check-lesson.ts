import type { Cell } from "./cell.ts";
import { checkCells } from "./check-cells.ts";
import { checkExercises } from "./check-exercises.ts";
import type { Exercise } from "./exercise.ts";
import type { LessonProblem } from "./problem.ts";

/** The last check of each lesson's exercises: the build asks twice, as it does for cells. */
const checked = new Map<
  string,
  { readonly key: string; readonly problems: readonly LessonProblem[] }
>();

/**
 * Everything that is wrong with the cells and the exercises of one lesson.
 * @param root of the project
 */
export function checkLesson(
  {
    cells,
    exercises,
  }: { readonly cells: readonly Cell[]; readonly exercises: readonly Exercise[] },
  root = process.cwd(),
): readonly LessonProblem[] {
  const problems = checkCells(cells, root);
  const lesson = exercises[0]?.location.path;
  // What is wrong with a cell is wrong with each copy of it.
  if (problems.length > 0 || lesson === undefined) return problems;
  const key = JSON.stringify([cells, exercises]);
  const known = checked.get(`${root}:${lesson}`);
  if (known?.key === key) return known.problems;
  const found = checkExercises(exercises, cells, root);
  checked.set(`${root}:${lesson}`, { key, problems: found });
  return found;
}

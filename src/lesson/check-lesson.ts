import { isBuilding, remember } from "./build-cache/remember.ts";
import type { Cell } from "./cell.ts";
import { checkCells } from "./check-cells.ts";
import { checkExercises } from "./check-exercises.ts";
import type { Exercise } from "./exercise.ts";
import type { LessonProblem } from "./problem.ts";

/** The last check of each lesson, for the dev server: a page is made for the server and for the client. */
const checked = new Map<
  string,
  { readonly key: string; readonly problems: readonly LessonProblem[] }
>();

/**
 * Everything that is wrong with the cells and the exercises of one lesson. A build asks twice: for all
 * lessons first, so that an author sees every problem, and then for each page.
 * @param root of the project
 */
export function checkLesson(
  {
    cells,
    exercises,
  }: { readonly cells: readonly Cell[]; readonly exercises: readonly Exercise[] },
  root = process.cwd(),
): readonly LessonProblem[] {
  const lesson = cells[0]?.location.path;
  if (lesson === undefined) return [];
  const key = JSON.stringify([cells, exercises]);
  const known = checked.get(`${root}:${lesson}`);
  if (known?.key === key) return known.problems;
  const problems = remember("check", [cells, exercises], () => {
    const inCells = checkCells(cells, root);
    // What is wrong with a cell is wrong with each copy of it.
    return inCells.length > 0 ? inCells : checkExercises(exercises, cells, root);
  });
  if (!isBuilding()) checked.set(`${root}:${lesson}`, { key, problems });
  return problems;
}

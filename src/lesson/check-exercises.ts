/** Whether all files of a lesson's exercises compile, fit to its cells, and type-check. */
import { compileModule } from "../compiler/compile.ts";
import type { Cell } from "./cell.ts";
import { compileProblems } from "./compile-lesson.ts";
import type { AttemptFile, Exercise, WrongAttempt } from "./exercise.ts";
import { exerciseProject } from "./exercise-types.ts";
import type { LessonProblem } from "./problem.ts";
import { cellChecker } from "./type-check.ts";

type Attempt = AttemptFile & Partial<Pick<WrongAttempt, "typeError">>;

/** @param root of the project */
export function checkExercises(
  exercises: readonly Exercise[],
  cells: readonly Cell[],
  root = process.cwd(),
): LessonProblem[] {
  if (exercises.length === 0) return [];
  const compiling = exercises.flatMap((exercise) => exerciseCompileProblems(exercise, cells));
  return compiling.length > 0 ? compiling : typeCheckExercises(exercises, cells, root);
}

const attemptsOf = ({ solution, wrong }: Exercise): readonly Attempt[] => [solution, ...wrong];

function exerciseCompileProblems(exercise: Exercise, cells: readonly Cell[]): LessonProblem[] {
  const { file, path, source } = exercise.check;
  const check = compileModule(file, source, { traced: false });
  const problems: LessonProblem[] = [];
  if (!check.ok) {
    const { line, column, message } = check.problem;
    problems.push({ location: { path, line, column }, message });
  }
  for (const attempt of attemptsOf(exercise)) {
    const replaced = inStartersPlace(exercise, attempt, cells);
    problems.push(
      ...compileProblems(replaced).filter(({ location }) => location.path === attempt.path),
    );
  }
  return problems;
}

/** The lesson's cells with an attempt instead of the starter. */
function inStartersPlace(
  { cell: starter }: Exercise,
  { path, source, typeError }: Attempt,
  cells: readonly Cell[],
): Cell[] {
  const expectation = typeError === undefined ? {} : { typeError };
  return cells.map((cell) =>
    cell.file === starter
      ? { ...cell, source, expectation, location: { path, line: 1, column: 1 } }
      : cell,
  );
}

/**
 * All in one program: each attempt in a folder of its own, with copies of the lesson's cells around it
 * and the check module below it, as they lie in the lesson.
 */
function typeCheckExercises(
  exercises: readonly Exercise[],
  cells: readonly Cell[],
  root: string,
): LessonProblem[] {
  const variants = exercises.flatMap((exercise) => [
    makeVariant(exercise, undefined, cells, "starter"),
    ...attemptsOf(exercise).map((attempt, index) =>
      makeVariant(exercise, attempt, cells, String(index)),
    ),
  ]);
  const check = cellChecker(
    variants.flatMap(({ files }) => files),
    exerciseProject(root),
  );
  /** A copy is spoken of as what it is a copy of. */
  const ask = (cell: Cell): LessonProblem[] =>
    check(cell).map(({ location, message }) => ({
      location,
      message: message.replace(copyFolders, ""),
    }));
  const misfits = new Set<string>();
  return variants.flatMap(({ exercise, attempt, own, checks }) => {
    if (attempt === undefined) {
      const problems = ask(checks);
      if (problems.length > 0) misfits.add(exercise.id);
      return problems;
    }
    const problems = ask(own);
    // A check that does not fit the starter fits nothing; that is told once.
    if (problems.length > 0 || misfits.has(exercise.id)) return problems;
    return ask(checks).map(({ location, message }) => ({
      location: { path: attempt.path, line: 1, column: 1 },
      message: `Expected ${exercise.cell} to export what its check uses, found at ${location.path}:${String(location.line)}:${String(location.column)}: ${message}`,
    }));
  });
}

/** Of the copies that attempts are checked among; no cell's name begins so. */
const copyFolders = /~[\w.-]+\//g;

interface Variant {
  readonly exercise: Exercise;
  readonly attempt: Attempt | undefined;
  readonly files: readonly Cell[];
  /** What stands in the starter's place. */
  readonly own: Cell;
  readonly checks: Cell;
}

function makeVariant(
  exercise: Exercise,
  attempt: Attempt | undefined,
  cells: readonly Cell[],
  name: string,
): Variant {
  const folder = `~${exercise.id}.${name}`;
  const lesson = attempt === undefined ? cells : inStartersPlace(exercise, attempt, cells);
  const placed = lesson.map((cell) => ({ ...cell, file: `${folder}/${cell.file}` }));
  const own = placed.find(({ file }) => file === `${folder}/${exercise.cell}`);
  if (own === undefined) throw new Error(`Expected the cell ${exercise.cell} in its lesson.`);
  const { path, file, source } = exercise.check;
  const checks: Cell = {
    file: `${folder}/${file}`,
    source,
    location: { path, line: 1, column: 1 },
    expectation: {},
    output: undefined,
    explore: undefined,
  };
  return { exercise, attempt, files: [...placed, checks], own, checks };
}

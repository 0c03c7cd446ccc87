import { compileModule } from "../compiler/compile.ts";
import type { CheckModule } from "../exercise/grading.ts";
import type { Exercise } from "./exercise.ts";
import { LessonError } from "./problem.ts";

/**
 * What `/lessons/<slug>/exercises.json` holds: the checks of a lesson's exercises by their ids. Not
 * traced: what a check module does in a scenario is none of the reader's tasks.
 * @throws LessonError where one does not compile
 */
export function compileExercises(exercises: readonly Exercise[]): Record<string, CheckModule> {
  const modules: Record<string, CheckModule> = {};
  for (const { id, cell, check } of exercises) {
    const result = compileModule(check.file, check.source, { traced: false });
    if (!result.ok) {
      const { line, column, message } = result.problem;
      throw new LessonError([{ location: { path: check.path, line, column }, message }]);
    }
    const { checks, limits, explored } = check;
    modules[id] = { cell, checks, limits, explored, module: result.module };
  }
  return modules;
}

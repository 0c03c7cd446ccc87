/** Proves each exercise of a lesson in its page: the starter fails, the solution passes, wrong attempts fail as they must. */
import type { Page } from "@playwright/test";
import { readVerdicts, type Verdict } from "../../src/exercise/verdict.ts";
import type { SourceLocation } from "../../src/lesson/cell.ts";
import { compareAttempt, compareSolution, compareStarter } from "../../src/lesson/compare-grade.ts";
import type { Exercise } from "../../src/lesson/exercise.ts";

export interface Proof {
  /** `three-at-a-time: wrong-all-at-once` */
  readonly name: string;
  readonly location: SourceLocation;
  readonly differences: readonly string[];
  /** How long it took, ms. */
  readonly took: number;
}

/** @param page of the lesson that has them */
export async function* proveExercises(
  page: Page,
  exercises: readonly Exercise[],
): AsyncGenerator<Proof> {
  for (const exercise of exercises) {
    for (const { name, location, source, compare } of attemptsOf(exercise)) {
      const before = performance.now();
      const differences = await grade(page, exercise, source).then(compare, (error: unknown) => [
        String(error),
      ]);
      const took = performance.now() - before;
      yield { name: `${exercise.id}: ${name}`, location, differences, took };
    }
  }
}

interface Attempt {
  readonly name: string;
  readonly location: SourceLocation;
  /** Undefined for what stands in the lesson. */
  readonly source: string | undefined;
  readonly compare: (verdicts: readonly Verdict[]) => readonly string[];
}

function attemptsOf({ location, solution, wrong }: Exercise): readonly Attempt[] {
  const at = (path: string): SourceLocation => ({ path, line: 1, column: 1 });
  return [
    { name: "starter", location, source: undefined, compare: compareStarter },
    {
      name: "solution",
      location: at(solution.path),
      source: solution.source,
      compare: compareSolution,
    },
    ...wrong.map((attempt) => ({
      name: attempt.name,
      location: at(attempt.path),
      source: attempt.source,
      compare: (verdicts: readonly Verdict[]) => compareAttempt(attempt, verdicts),
    })),
  ];
}

/** @throws where the page has no such exercise, or cannot grade it */
async function grade(
  page: Page,
  { id, check }: Exercise,
  source: string | undefined,
): Promise<readonly Verdict[]> {
  const element = page.locator(`lesson-exercise[data-exercise="${id}"]`);
  // It comes alive when a reader is near.
  await element.scrollIntoViewIfNeeded();
  await element.locator('[data-part="check"]:enabled').waitFor();
  const graded: unknown = await element.evaluate(
    (found, text) =>
      "grade" in found && typeof found.grade === "function"
        ? (found.grade as (text: string | undefined) => Promise<unknown>).call(found, text)
        : undefined,
    source,
  );
  const verdicts: unknown =
    typeof graded === "object" && graded !== null && "verdicts" in graded
      ? graded.verdicts
      : undefined;
  return readVerdicts({ verdicts }, check.checks);
}

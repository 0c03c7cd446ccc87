/** Predictions with the recorded run, from which their answer key comes. */
import { reachable } from "../compiler/graph.ts";
import type { ConsoleLine } from "../console/line.ts";
import type { PosedPrediction } from "../exercise/prediction/posed.ts";
import type { Prediction, Question } from "../exercise/prediction/prediction.ts";
import { keyDifference, keyProblem } from "../exercise/prediction/prove.ts";
import { runFacts } from "../exercise/prediction/run-facts.ts";
import type { RunResult } from "../sandbox/run.ts";
import { compileCells } from "./compile-lesson.ts";
import { recordCommand } from "./course/course-command.ts";
import type { LessonPrediction } from "./extract-predictions.ts";
import { lessonOfPath } from "./lesson-path.ts";
import type { LessonProblem } from "./problem.ts";
import { readLesson, type Lesson } from "./read-lesson.ts";
import { recordingFor } from "./recorded-cell.ts";
import type { Recording } from "./recording.ts";

/** A run as it is recorded. */
type RanCell = Pick<Recording, "result" | "lines">;

/**
 * @param path of the lesson's file, from the project's root
 * @returns undefined where no run of the cell as it is written has been recorded
 */
export async function posePrediction(
  prediction: Prediction,
  path: string,
  root = process.cwd(),
): Promise<PosedPrediction | undefined> {
  const place = lessonOfPath(path, root);
  if (place === undefined) throw new Error(`Expected the path of a lesson's file, found ${path}.`);
  const lesson = await readLesson(place, root);
  const location = { path, line: 1, column: 1 };
  const recording = await recordingFor({ file: prediction.cell, location }, root);
  const facts = recording === undefined ? undefined : factsOf(recording);
  if (facts === undefined) return undefined;
  const modules = compileCells(lesson.cells);
  const cells = new Set(lesson.cells.map(({ file }) => file));
  return {
    ...prediction,
    lesson: lesson.slug,
    files: [...reachable(prediction.cell, modules)].filter((file) => cells.has(file)),
    recorded: { ...facts, lines: looksAtLines(prediction.question) ? facts.lines : [] },
  };
}

export interface PredictionProblems {
  /** Questions that do not have one answer. */
  readonly problems: readonly LessonProblem[];
  /** Questions whose answer is not known: no error of a build, since recording needs one. */
  readonly unrecorded: readonly LessonProblem[];
}

/** Holds each prediction of a lesson to the recorded run. */
export async function checkPredictions(
  lesson: Lesson,
  root = process.cwd(),
): Promise<PredictionProblems> {
  const problems: LessonProblem[] = [];
  const unrecorded: LessonProblem[] = [];
  for (const { cell, question, location } of lesson.predictions) {
    const recording = await recordingFor({ file: cell, location }, root);
    if (recording === undefined) {
      const message = `Expected a recorded run of ${cell} as it is written now, found none. Run: ${recordCommand(lesson.slug, root)}`;
      unrecorded.push({ location, message });
      continue;
    }
    const message = problemIn(question, recording, cell);
    if (message !== undefined) problems.push({ location, message });
  }
  return { problems, unrecorded };
}

/**
 * Proves a prediction's key on a run that was just made.
 * @param recorded the run that the page shows; undefined where there is none yet
 * @returns what differs, in words for the author; empty where nothing does
 */
export function verifyPrediction(
  { cell, question }: LessonPrediction,
  recorded: RanCell | undefined,
  fresh: RanCell,
): string[] {
  const now = factsOf(fresh);
  const before = recorded === undefined ? now : (factsOf(recorded) ?? now);
  const difference =
    now === undefined || before === undefined
      ? problemIn(question, fresh, cell)
      : keyDifference(question, before, now);
  return difference === undefined ? [] : [difference];
}

function problemIn(question: Question, run: RanCell, cell: string): string | undefined {
  const facts = factsOf(run);
  return facts === undefined
    ? `Expected a run of ${cell} to predict, found that it does not compile.`
    : keyProblem(question, facts);
}

function factsOf({ result, lines }: { result: RunResult; lines: readonly ConsoleLine[] }) {
  return "measures" in result ? runFacts(result.state, result.measures, lines) : undefined;
}

/** Lines are sent to the page only where an answer hangs on them. */
function looksAtLines(question: Question): boolean {
  if (question.kind !== "choice") return question.kind === "order";
  const kinds: readonly string[] = ["lines", "prints", "first", "last"];
  return question.choices.some(({ conditions }) =>
    conditions.some(({ kind }) => kinds.includes(kind)),
  );
}

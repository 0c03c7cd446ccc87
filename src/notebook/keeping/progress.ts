/** How far a reader is in a lesson: what there is to do on it, and what of that is done. Pure. */
import { said, type Phrase } from "../../words/words.ts";

/** What there is to do, from the build. */
export interface LessonThings {
  /** File names. */
  readonly cells: readonly string[];
  /** Ids. */
  readonly exercises: readonly string[];
  readonly predictions: readonly string[];
}

/** What is done, as it was kept; also of what the lesson no longer has. */
export interface LessonDone {
  readonly ran: ReadonlySet<string>;
  readonly solved: ReadonlySet<string>;
  readonly predicted: ReadonlySet<string>;
}

export interface Progress {
  readonly state: "not-begun" | "begun" | "finished";
  /** `5 of 12 cells run, 1 of 3 exercises`. */
  readonly text: string;
}

export function progressOf(things: LessonThings, done: LessonDone): Progress {
  const count = (all: readonly string[], some: ReadonlySet<string>) =>
    new Set(all.filter((each) => some.has(each))).size;
  const ran = count(things.cells, done.ran);
  const solved = count(things.exercises, done.solved);
  const predicted = count(things.predictions, done.predicted);
  if (ran + solved + predicted === 0) return { state: "not-begun", text: said("Not begun") };
  const graded = things.exercises.length + things.predictions.length;
  const isFinished =
    graded > 0 ? solved + predicted === graded : ran === new Set(things.cells).size;
  if (isFinished) return { state: "finished", text: said("Finished") };
  const parts = [
    ...share(ran, things.cells, "{} of {} cell run", "{} of {} cells run"),
    ...share(solved, things.exercises, "{} of {} exercise", "{} of {} exercises"),
    ...share(predicted, things.predictions, "{} of {} prediction", "{} of {} predictions"),
  ];
  return { state: "begun", text: parts.join(", ") };
}

function share(some: number, all: readonly string[], one: Phrase, many: Phrase): string[] {
  if (all.length === 0) return [];
  return [said(all.length === 1 ? one : many, some, all.length)];
}

/** What the build wrote into the page. @throws where it is something else: page and script have come apart. */
export function parseThings(json: string | undefined): LessonThings {
  const value: unknown = JSON.parse(json ?? "null");
  if (typeof value !== "object" || value === null) {
    throw new Error(`Expected what there is to do on a lesson; found ${String(json)}.`);
  }
  const { cells, exercises, predictions } = value as Readonly<Record<string, unknown>>;
  return { cells: texts(cells), exercises: texts(exercises), predictions: texts(predictions) };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

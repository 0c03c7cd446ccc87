/** That an exercise is solved: kept in the reader's browser, and told to the rest of the page. */
import { keep, listenKept, readKept } from "../keeping/kept.ts";

/** Name of the event; it bubbles from the exercise. */
export const exerciseSolved = "interleave:exercise-solved";

export interface ExerciseSolved {
  /** The lesson's slug. */
  readonly lesson: string;
  /** Of the exercise. */
  readonly id: string;
}

export interface Solved {
  /** When, as `Date` writes it in JSON. */
  readonly solvedAt: string;
}

/** What was kept, if it says that an exercise is solved. */
export function parseSolved(value: unknown): Solved | undefined {
  if (typeof value !== "object" || value === null || !("solvedAt" in value)) return undefined;
  const { solvedAt } = value;
  return typeof solvedAt === "string" && !Number.isNaN(Date.parse(solvedAt))
    ? { solvedAt }
    : undefined;
}

const keyOf = ({ lesson, id }: ExerciseSolved): string => `${lesson}/${id}`;

/** Undefined where it is not solved yet, or nothing is kept here. */
export async function readSolved(exercise: ExerciseSolved): Promise<Solved | undefined> {
  const key = keyOf(exercise);
  return (await readKept("exercise", key, parseSolved)).get(key);
}

/** Told whenever what is kept of it may have changed: solved in another tab, forgotten, taken in from a file. */
export function listenSolved(exercise: ExerciseSolved, listener: () => void): void {
  listenKept((kind, key) => {
    if (kind === "exercise" && (key === "" || key === keyOf(exercise))) listener();
  });
}

/** Keeps it and tells it. @returns whether this browser keeps it */
export async function tellSolved(element: HTMLElement, exercise: ExerciseSolved): Promise<boolean> {
  const isKept = await keep("exercise", keyOf(exercise), { solvedAt: new Date().toISOString() });
  element.dispatchEvent(new CustomEvent(exerciseSolved, { bubbles: true, detail: exercise }));
  return isKept;
}

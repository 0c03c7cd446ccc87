/** The files of an exercise: `exercises/<id>.check.ts`, `.solution.ts`, `.wrong-<name>.ts`. */
import type { SourceLocation } from "./cell.ts";
import type { AttemptFile, Exercise, WrongAttempt } from "./exercise.ts";
import type { LessonDocument } from "./extract-cells.ts";
import type { LessonProblem } from "./problem.ts";
import { readAttempt } from "./read-attempt.ts";
import { readCheck } from "./read-check.ts";

/** In the lesson's folder. */
const exercisesFolder = "exercises";

/** Whose file it is, and which; undefined for a name that is none of an exercise's. */
function parseExerciseFile(
  name: string,
): { readonly id: string; readonly role: string } | undefined {
  const match =
    /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(check|solution|wrong-[a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/.exec(name);
  const [, id, role] = match ?? [];
  return id === undefined || role === undefined ? undefined : { id, role };
}

export interface ReadExerciseFiles {
  readonly files: Pick<Exercise, "check" | "solution" | "wrong"> | undefined;
  readonly problems: readonly LessonProblem[];
}

/** @param place of the exercise's id: where what is missing is told */
export function readExerciseFiles(
  id: string,
  place: SourceLocation,
  document: LessonDocument,
): ReadExerciseFiles {
  const problems: LessonProblem[] = [];
  const names = document.listBeside(exercisesFolder);

  function read(role: string): AttemptFile | undefined {
    const file = fileOf(id, role);
    const text = document.readBeside(file);
    const path = document.path.replace(/[^/]*$/, file);
    if (text === undefined) return undefined;
    return { path, source: `${text.replaceAll(/\r\n?/g, "\n").replace(/\n*$/, "")}\n` };
  }

  function demand(role: "check" | "solution", what: string): AttemptFile | undefined {
    const found = read(role);
    if (found === undefined) {
      problems.push({
        location: place,
        message: `Expected ${what} in ${fileOf(id, role)}, found no such file. Write it.`,
      });
    }
    return found;
  }

  const checkFile = demand("check", "the exercise's checks");
  const solution = demand("solution", "a solution");
  const checked = checkFile === undefined ? undefined : readCheck(checkFile.path, checkFile.source);
  problems.push(...(checked?.problems ?? []));
  const roles = names.flatMap((name) => {
    const parsed = parseExerciseFile(name);
    return parsed?.id === id && parsed.role.startsWith("wrong-") ? [parsed.role] : [];
  });
  if (roles.length === 0) {
    const message = `Expected at least one wrong attempt, such as ${fileOf(id, "wrong-await-in-a-loop")}, found none. Write the misconception out: it proves that the checks see it.`;
    problems.push({ location: place, message });
  }
  const wrong = roles.sort().flatMap((name): WrongAttempt[] => {
    const file = read(name);
    if (file === undefined) return [];
    const {
      claims,
      typeError,
      problems: found,
    } = readAttempt(file.path, file.source, checked?.checks ?? []);
    // Without checks no claim can be right.
    if (checked !== undefined) problems.push(...found);
    return [{ ...file, name, claims, typeError }];
  });
  if (checkFile === undefined || checked === undefined || solution === undefined) {
    return { files: undefined, problems };
  }
  const { checks, limits, explored } = checked;
  const check = { ...checkFile, file: fileOf(id, "check"), checks, limits, explored };
  return { files: { check, solution, wrong }, problems };
}

const fileOf = (id: string, role: string): string => `${exercisesFolder}/${id}.${role}.ts`;

/** Files that belong to no exercise of the lesson. */
export function strayFiles(ids: readonly string[], document: LessonDocument): LessonProblem[] {
  return document.listBeside(exercisesFolder).flatMap((name) => {
    const parsed = parseExerciseFile(name);
    if (parsed !== undefined && ids.includes(parsed.id)) return [];
    const path = document.path.replace(/[^/]*$/, `${exercisesFolder}/${name}`);
    const message =
      parsed === undefined
        ? `Expected <id>.check.ts, <id>.solution.ts or <id>.wrong-<name>.ts in ${exercisesFolder}/, found ${name}. Rename it, or move it.`
        : `Expected an <Exercise id="${parsed.id}"> in the lesson for this file, found none. Correct one.`;
    return [{ location: { path, line: 1, column: 1 }, message }];
  });
}

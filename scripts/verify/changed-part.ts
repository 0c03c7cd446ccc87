/** What of a lesson is to be run again after an edit. */
import type { Lesson } from "../../src/lesson/read-lesson.ts";
import { sourceHash } from "../../src/lesson/source-hash.ts";
import type { LessonPart } from "./verify-lesson.ts";

/** Of each part of a lesson by its name, something that changes when what it says or rests on does. */
export interface LessonMarks {
  readonly cells: ReadonlyMap<string, string>;
  readonly exercises: ReadonlyMap<string, string>;
  readonly programs: ReadonlyMap<string, string>;
}

export function marksOf(lesson: Lesson): LessonMarks {
  const hashes = new Map(lesson.cells.map(({ file }) => [file, sourceHash(file, lesson.cells)]));
  const mark = (value: unknown): string => JSON.stringify(value, withoutPlaces);
  return {
    cells: new Map(
      lesson.cells.map((cell) => {
        const asked = lesson.predictions.filter((each) => each.cell === cell.file);
        return [cell.file, mark([hashes.get(cell.file), cell, asked])];
      }),
    ),
    exercises: new Map(
      // An attempt runs with the cells around it, which it may import.
      lesson.exercises.map((exercise) => [exercise.id, mark([exercise, [...hashes]])]),
    ),
    programs: new Map(lesson.programs.map((program) => [program.file, mark(program)])),
  };
}

/** An empty line further up moves everything, and changes nothing. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === "location" ? undefined : value;
}

/** @param before undefined where nothing of the lesson has been run: all of it is new */
export function changedPart(before: LessonMarks | undefined, now: LessonMarks): LessonPart {
  const changed = (kind: keyof LessonMarks): ReadonlySet<string> =>
    new Set(
      [...now[kind]].flatMap(([name, mark]) => (before?.[kind].get(name) === mark ? [] : name)),
    );
  return {
    cells: changed("cells"),
    exercises: changed("exercises"),
    programs: changed("programs"),
  };
}

/** How much there is of it. */
export function sizeOf({ cells, exercises, programs }: LessonPart): number {
  return cells.size + exercises.size + programs.size;
}

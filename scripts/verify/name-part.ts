import type { Lesson } from "../../src/lesson/read-lesson.ts";
import type { LessonPart } from "./verify-lesson.ts";

type Named = Pick<Lesson, "slug"> & {
  readonly cells: readonly { readonly file: string }[];
  readonly exercises: readonly { readonly id: string }[];
  readonly programs: readonly { readonly file: string }[];
};

/** What of a lesson has one of the names: files of cells and programs, ids of exercises. Pure. */
export function partNamed(lesson: Named, names: readonly string[]): LessonPart {
  const among = (all: readonly string[]) => new Set(all.filter((name) => names.includes(name)));
  return {
    cells: among(lesson.cells.map(({ file }) => file)),
    exercises: among(lesson.exercises.map(({ id }) => id)),
    programs: among(lesson.programs.map(({ file }) => file)),
  };
}

/** What is wrong with the names, and what there is; undefined where each is in one of the lessons. Pure. */
export function partProblem(
  lessons: readonly Named[],
  names: readonly string[],
): string | undefined {
  const known = lessons.map(({ slug, cells, exercises, programs }) => ({
    slug,
    names: [...cells, ...programs].map(({ file }) => file).concat(exercises.map(({ id }) => id)),
  }));
  const missing = names.find((name) => !known.some((lesson) => lesson.names.includes(name)));
  if (missing === undefined) return undefined;
  const [one] = known;
  const there =
    known.length === 1 && one !== undefined
      ? `${one.slug} has ${one.names.join(", ")}`
      : `none of the ${String(known.length)} lessons has it: name one by --lesson to be told what it has`;
  return `Expected --only to be a cell's or a program's file, or an exercise's id, found "${missing}"; ${there}.`;
}

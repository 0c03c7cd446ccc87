/** What there is to do on each lesson, for the lines that say how far a reader is. */
import type { LessonThings } from "../../notebook/keeping/progress.ts";
import { readLessonOf } from "../../lesson/read-lessons.ts";

/** @param slug of a lesson. @throws where there is no such lesson */
export async function thingsOf(slug: string): Promise<LessonThings> {
  const lesson = await readLessonOf(slug);
  if (lesson === undefined) throw new Error(`Expected a lesson's slug; found ${slug}.`);
  const { cells, exercises, predictions } = lesson;
  return {
    cells: cells.map(({ file }) => file),
    exercises: exercises.map(({ id }) => id),
    predictions: predictions.map(({ id }) => id),
  };
}

/** What there is to do on each lesson, for the lines that say how far a reader is. */
import type { LessonThings } from "../../notebook/keeping/progress.ts";
import { readLessons } from "../../lesson/read-lessons.ts";

async function readThings(): Promise<ReadonlyMap<string, LessonThings>> {
  return new Map(
    (await readLessons()).map(({ slug, cells, exercises, predictions }) => [
      slug,
      {
        cells: cells.map(({ file }) => file),
        exercises: exercises.map(({ id }) => id),
        predictions: predictions.map(({ id }) => id),
      },
    ]),
  );
}

let known: ReturnType<typeof readThings> | undefined;

/** @param slug of a lesson. @throws where there is no such lesson */
export async function thingsOf(slug: string): Promise<LessonThings> {
  // In the dev server a lesson may have changed since.
  const all = await (import.meta.env.DEV ? readThings() : (known ??= readThings()));
  const things = all.get(slug);
  if (things === undefined) {
    throw new Error(`Expected a lesson among ${[...all.keys()].join(", ")}; found ${slug}.`);
  }
  return things;
}

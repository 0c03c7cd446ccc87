import type { Lesson } from "../src/lesson/read-lesson.ts";

/**
 * The lessons that a command is about. Ends the command where there is no such lesson.
 * @param wanted a lesson's number or slug; all where undefined
 */
export function narrowLessons(
  all: readonly Lesson[],
  wanted: string | undefined,
): readonly Lesson[] {
  if (wanted === undefined) return all;
  const chosen = all.filter(
    ({ slug, number }) => slug === wanted || String(number) === wanted.replace(/^0+/, ""),
  );
  if (chosen.length > 0) return chosen;
  const known = all
    .map(({ number, slug }) => `${String(number).padStart(2, "0")} (${slug})`)
    .join(", ");
  console.error(
    `Expected --lesson to be a lesson's number or slug, found "${wanted}". There is ${known}.`,
  );
  process.exit(1);
}

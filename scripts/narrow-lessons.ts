import type { Lesson } from "../src/lesson/read-lesson.ts";
import { refuseOptions } from "./read-options.ts";

/**
 * The lessons that a command is about. Ends the command where there is no such lesson.
 * @param wanted lessons' numbers or slugs; all where undefined
 */
export function narrowLessons(
  all: readonly Lesson[],
  wanted: readonly string[] | undefined,
): readonly Lesson[] {
  if (wanted === undefined) return all;
  const isNamed = ({ slug, number }: Lesson, name: string): boolean =>
    slug === name || String(number) === name.replace(/^0+(?=\d)/, "");
  const unknown = wanted.find((name) => !all.some((lesson) => isNamed(lesson, name)));
  if (unknown === undefined) {
    return all.filter((lesson) => wanted.some((name) => isNamed(lesson, name)));
  }
  const known = all
    .map(({ number, slug }) => `${String(number).padStart(2, "0")} (${slug})`)
    .join(", ");
  refuseOptions(
    `Expected --lesson to be a lesson's number or slug, found "${unknown}". There is ${known}.`,
  );
}

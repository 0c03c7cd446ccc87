import type { Lesson } from "../src/lesson/read-lesson.ts";
import { refuseOptions } from "./read-options.ts";

/**
 * The lessons that a command is about. Ends the command where there is no such lesson, or more than one.
 * @param wanted lessons' numbers or slugs; all where undefined
 */
export function narrowLessons(
  all: readonly Lesson[],
  wanted: readonly string[] | undefined,
): readonly Lesson[] {
  if (wanted === undefined) return all;
  const problem = namingProblem(all, wanted);
  if (problem !== undefined) refuseOptions(problem);
  const named = new Set(wanted.flatMap((name) => lessonsOf(all, name)));
  return all.filter((lesson) => named.has(lesson));
}

/** What is wrong with the names, and what to do; undefined where each names one lesson. Pure. */
export function namingProblem(
  all: readonly NamedLesson[],
  wanted: readonly string[],
): string | undefined {
  for (const name of wanted) {
    const named = lessonsOf(all, name);
    if (named.length === 1) continue;
    if (named.length === 0) {
      const known = all
        .map(({ number, slug }) => `${String(number).padStart(2, "0")} (${slug})`)
        .join(", ");
      return `Expected --lesson to be a lesson's number or slug, found "${name}". There is ${known}.`;
    }
    const slugs = named.map(({ slug }) => slug);
    return `Expected --lesson to name one lesson, found ${name}, the number of ${slugs.join(" and ")}. Name it by its slug: --lesson ${String(slugs[0])}.`;
  }
  return undefined;
}

type NamedLesson = Pick<Lesson, "slug" | "number">;

/** @param name a slug, which is one lesson's; else a number */
function lessonsOf<T extends NamedLesson>(all: readonly T[], name: string): readonly T[] {
  const bySlug = all.filter(({ slug }) => slug === name);
  if (bySlug.length > 0) return bySlug;
  return all.filter(({ number }) => String(number) === name.replace(/^0+(?=\d)/, ""));
}

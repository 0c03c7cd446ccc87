/** Which lessons a reader asked for, as the address says it: `?tag=workers&language=Python`. */
import { numberText } from "../../words/words.ts";

export interface LessonFilter {
  readonly tag: string | undefined;
  readonly language: string | undefined;
}

export interface Filterable {
  readonly tags: readonly string[];
  readonly languages: readonly string[];
}

/** @param query `?tag=…&language=…`, with or without the question mark; what is empty asks for nothing. */
export function readFilter(query: string): LessonFilter {
  const parameters = new URLSearchParams(query);
  const read = (name: string) => {
    const value = parameters.get(name);
    return value === null || value === "" ? undefined : value;
  };
  return { tag: read("tag"), language: read("language") };
}

/** The query of a filter: empty where it asks for nothing, so that the plain address is the full list. */
export function filterQuery({ tag, language }: LessonFilter): string {
  const parameters = new URLSearchParams();
  if (tag !== undefined) parameters.set("tag", tag);
  if (language !== undefined) parameters.set("language", language);
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

/** Whether a lesson is among those asked for: it has the tag *and* the language. */
export function matches(lesson: Filterable, { tag, language }: LessonFilter): boolean {
  return (
    (tag === undefined || lesson.tags.includes(tag)) &&
    (language === undefined || lesson.languages.includes(language))
  );
}

/** What is said about the result: `3 of 14 lessons: workers, Python`. */
export function describe(shown: number, count: number, { tag, language }: LessonFilter): string {
  const asked = [tag, language].filter((part) => part !== undefined);
  const lessons = count === 1 ? "lesson" : "lessons";
  if (asked.length === 0) return `${numberText(count)} ${lessons}`;
  return `${numberText(shown)} of ${numberText(count)} ${lessons}: ${asked.join(", ")}`;
}

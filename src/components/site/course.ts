/** The lessons in their order, as pages show them. */
import { getCollection, type CollectionEntry } from "astro:content";

import { isListed, lessonPlaces } from "../../lesson/course/lesson-places.ts";
import type { LessonPath } from "../../lesson/lesson-path.ts";
import { address } from "./address.ts";
import { minutesOfPage } from "./reading-time.ts";

type TranslationData = Extract<CollectionEntry<"docs">["data"], { kind: "translation" }>;
type LessonData = Extract<CollectionEntry<"docs">["data"], { kind: "lesson" }>;

export interface CourseLesson extends Pick<
  LessonData,
  "title" | "goal" | "tags" | "languages" | "date" | "sources"
> {
  /** `lessons/two-words-two-axes` */
  readonly id: string;
  readonly href: string;
  readonly minutes: number;
  /** In other languages. */
  readonly translations: readonly TranslatedLesson[];
}

/** A lesson in the language of a page; in English where it is in no other. */
export interface TranslatedLesson extends Pick<TranslationData, "title" | "goal"> {
  /** `de` */
  readonly language: string;
  readonly href: string;
  readonly minutes: number;
}

type Entries = readonly CollectionEntry<"docs">[];

interface Made {
  /** Says all that the course was made of. */
  readonly of: string;
  readonly course: readonly CourseLesson[];
}

let known: Promise<Made> | undefined;

/** Each page asks several times: in a build once for all of them, in the dev server once for each edit. */
export async function readCourse(): Promise<readonly CourseLesson[]> {
  if (import.meta.env.DEV) {
    const entries = await getCollection("docs");
    const of = digestOf(entries, lessonPlaces());
    if ((await known)?.of !== of) known = Promise.resolve({ of, course: listCourse(entries) });
  }
  known ??= getCollection("docs").then((entries) => ({ of: "", course: listCourse(entries) }));
  return (await known).course;
}

function digestOf(entries: Entries, places: readonly LessonPath[]): string {
  const pages = entries.map(({ id, digest, data }) => [id, digest ?? data]);
  return JSON.stringify([pages, places.map(({ slug, number }) => [slug, number])]);
}

function listCourse(entries: Entries): readonly CourseLesson[] {
  const order = new Map(
    lessonPlaces()
      .filter(isListed)
      .map(({ slug, number }) => [`lessons/${slug}`, number]),
  );
  const translations = translationsOf(entries);
  return entries
    .flatMap((entry) => {
      const { id, data } = entry;
      return data.kind === "lesson" && order.has(id) ? [{ id, entry, data }] : [];
    })
    .toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity))
    .map(({ id, entry, data }) => ({
      id,
      href: address(`${id}/`),
      title: data.title,
      goal: data.goal,
      tags: data.tags,
      languages: data.languages,
      date: data.date,
      sources: data.sources,
      minutes: minutesOfPage(entry),
      translations: translations.get(id) ?? [],
    }));
}

/** By their lessons' ids. */
function translationsOf(entries: Entries): ReadonlyMap<string, readonly TranslatedLesson[]> {
  const translated = entries.flatMap((entry) => {
    const { id, data } = entry;
    if (data.kind !== "translation") return [];
    const [language = "", ...lesson] = id.split("/");
    const { title, goal } = data;
    const minutes = minutesOfPage(entry);
    const shown = { language, title, goal, href: address(`${id}/`), minutes };
    return [{ lesson: lesson.join("/"), shown }];
  });
  const byLesson = Map.groupBy(translated, ({ lesson }) => lesson);
  return new Map([...byLesson].map(([lesson, all]) => [lesson, all.map(({ shown }) => shown)]));
}

/** @returns `de` for `de/lessons/two-words` and its lesson; undefined for another lesson's page */
function languageOfPage(id: string, lesson: string): string | undefined {
  return id.endsWith(`/${lesson}`) ? id.slice(0, -lesson.length - 1) : undefined;
}

/** A lesson as a page in some language names it. @param language of the page; `en` where it is undefined */
export function inLanguage(
  { title, goal, href, minutes, translations }: CourseLesson,
  language: string | undefined,
): TranslatedLesson {
  const translation = translations.find((each) => each.language === language);
  return translation ?? { language: "en", title, goal, href, minutes };
}

export interface LessonOfPage {
  readonly lesson: CourseLesson;
  /** From 1. */
  readonly number: number;
  /** Lessons in the course. */
  readonly count: number;
  /** In the language of the page. */
  readonly shown: TranslatedLesson;
}

/** The lesson that a page shows, in whatever language; undefined for a page that is no lesson. */
export function findLesson(course: readonly CourseLesson[], id: string): LessonOfPage | undefined {
  const index = course.findIndex(
    (lesson) => lesson.id === id || languageOfPage(id, lesson.id) !== undefined,
  );
  const lesson = course[index];
  if (lesson === undefined) return undefined;
  const shown = inLanguage(lesson, languageOfPage(id, lesson.id));
  return { lesson, number: index + 1, count: course.length, shown };
}

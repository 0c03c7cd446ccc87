/** The lessons in their order, as pages show them. */
import { getCollection, type CollectionEntry } from "astro:content";

import { isListed, lessonPlaces } from "../../lesson/course/lesson-places.ts";
import { address } from "./address.ts";
import { readingMinutes } from "./reading-time.ts";

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

let known: Promise<readonly CourseLesson[]> | undefined;

/** Each page asks several times: in a build once for all of them. */
export function readCourse(): Promise<readonly CourseLesson[]> {
  return import.meta.env.DEV ? readCourseAnew() : (known ??= readCourseAnew());
}

async function readCourseAnew(): Promise<readonly CourseLesson[]> {
  const entries = await getCollection("docs");
  const order = new Map(
    lessonPlaces()
      .filter(isListed)
      .map(({ slug, number }) => [`lessons/${slug}`, number]),
  );
  return entries
    .flatMap(({ id, body, data }) =>
      data.kind === "lesson" && order.has(id) ? [{ id, body, data }] : [],
    )
    .toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity))
    .map(({ id, body, data }) => ({
      id,
      href: address(`${id}/`),
      title: data.title,
      goal: data.goal,
      tags: data.tags,
      languages: data.languages,
      date: data.date,
      sources: data.sources,
      minutes: readingMinutes(body ?? ""),
      translations: entries.flatMap((entry): TranslatedLesson[] => {
        const language = languageOfPage(entry.id, id);
        if (entry.data.kind !== "translation" || language === undefined) return [];
        const { title, goal } = entry.data;
        const minutes = readingMinutes(entry.body ?? "");
        return [{ language, title, goal, href: address(`${entry.id}/`), minutes }];
      }),
    }));
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

/** The lessons in their order, as pages show them. */
import { getCollection, type CollectionEntry } from "astro:content";

import { isListed, lessonPlaces } from "../../lesson/course/lesson-places.ts";
import { address } from "./address.ts";
import { readingMinutes } from "./reading-time.ts";

type LessonData = Extract<CollectionEntry<"docs">["data"], { kind: "lesson" }>;

export interface CourseLesson extends Pick<
  LessonData,
  "title" | "goal" | "tags" | "languages" | "date" | "sources"
> {
  /** `lessons/two-words-two-axes` */
  readonly id: string;
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
    }));
}

/** A lesson's place in the course; undefined for what is no lesson. */
export function findLesson(
  course: readonly CourseLesson[],
  id: string,
): { lesson: CourseLesson; number: number; count: number } | undefined {
  const index = course.findIndex((lesson) => lesson.id === id);
  const lesson = course[index];
  return lesson === undefined ? undefined : { lesson, number: index + 1, count: course.length };
}

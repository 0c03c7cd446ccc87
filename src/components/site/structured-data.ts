/**
 * What a page is, for search engines and catalogues of teaching material: schema.org's `Course`, and its
 * lessons as `LearningResource`s. https://schema.org/LearningResource
 */
import type { CourseLesson } from "./course.ts";

export interface DescribedCourse {
  readonly name: string;
  readonly description: string;
  /** Of its front page: with its origin where that is known, else from the host's root. */
  readonly url: string;
  /** Of its picture; undefined where it has none. */
  readonly image?: string | undefined;
  /** Address of the licence that its words are under. */
  readonly licence: string;
}

export interface DescribedLesson {
  readonly lesson: Pick<CourseLesson, "title" | "goal" | "tags" | "languages" | "date" | "minutes">;
  /** From 1. */
  readonly number: number;
  readonly url: string;
  readonly image?: string | undefined;
  /** As the course's; of a lesson of ours it may be another. */
  readonly licence: string;
  /** Of the page: `en` unless it is a translation. */
  readonly language?: string;
}

/** A value as JSON has it; what is undefined is left out. */
type Described = Readonly<Record<string, unknown>>;

export function describeLesson(
  { lesson, number, url, image, licence, language = "en" }: DescribedLesson,
  course: DescribedCourse,
): Described {
  return {
    "@context": "https://schema.org",
    "@type": "LearningResource",
    name: lesson.title,
    description: lesson.goal,
    url,
    image,
    learningResourceType: "lesson",
    teaches: lesson.goal,
    keywords: [...lesson.tags, ...lesson.languages],
    position: number,
    datePublished: lesson.date.toISOString().slice(0, 10),
    timeRequired: `PT${String(lesson.minutes)}M`,
    inLanguage: language,
    isAccessibleForFree: true,
    license: licence,
    isPartOf: { "@type": "Course", "@id": course.url, name: course.name, url: course.url },
  };
}

export function describeCourse(
  course: DescribedCourse,
  lessons: readonly Pick<DescribedLesson, "lesson" | "number" | "url">[],
): Described {
  const { name, description, url, image, licence } = course;
  return {
    "@context": "https://schema.org",
    "@type": "Course",
    "@id": url,
    name,
    description,
    url,
    image,
    inLanguage: "en",
    isAccessibleForFree: true,
    license: licence,
    provider: { "@type": "Organization", name, url },
    hasPart: lessons.map(({ lesson, number, url: address }) => ({
      "@type": "LearningResource",
      name: lesson.title,
      url: address,
      position: number,
    })),
  };
}

/** As a script's text: nothing in it ends the script. */
export function toScriptText(described: object): string {
  return JSON.stringify(described).replaceAll("<", "\\u003c");
}

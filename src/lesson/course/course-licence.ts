/** Under which licence the words of a course are: what `course.json` says, and ours for ours. */
import { once } from "../build-cache/remember.ts";
import type { CourseConfig } from "./course-config.ts";
import { isKept, isListed, lessonPlaces } from "./lesson-places.ts";
import { readCourseConfig } from "./read-course.ts";

export type Licence = NonNullable<CourseConfig["licence"]>;

/** Of the lessons that come with the engine (`content/LICENSE`), and of a course that names none. */
export const ownLicence: Licence = {
  name: "CC BY 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
};

export function courseLicence(root = process.cwd()): Licence {
  return once(`licence ${root}`, () => readCourseConfig(root).licence ?? ownLicence);
}

/**
 * A lesson of ours stays under our licence, whatever course keeps it.
 * @param page its id, `lessons/two-words`, `de/lessons/two-words`; any other page is the course's
 */
export function licenceOfPage(page: string, root = process.cwd()): Licence {
  const slug = /(?:^|\/)lessons\/([^/]+)\/?$/.exec(page)?.[1];
  const place = lessonPlaces(root).find((each) => each.slug === slug);
  return place !== undefined && isKept(place, root) ? ownLicence : courseLicence(root);
}

/** Whether the course has lessons of ours that are under another licence than its own. */
export function keepsOthersLicence(root = process.cwd()): boolean {
  return (
    courseLicence(root).url !== ownLicence.url &&
    lessonPlaces(root).some((place) => isListed(place) && isKept(place, root))
  );
}

import { readCourseConfig } from "./course/read-course.ts";

const { title, description } = readCourseConfig();

/** What the course is called and what it is: in the bar, for search engines, in the feed. */
export const courseFacts = { title, description } as const;

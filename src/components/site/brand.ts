/** What the site is called, and its mark: ours, or those of the course that is built. */
import { readCourseConfig } from "../../lesson/course/read-course.ts";
import { address } from "./address.ts";

const { title, logo } = readCourseConfig();

export const brand = {
  title,
  /** Address of the course's own mark; undefined where ours is drawn. */
  logo: logo === undefined ? undefined : address(`brand/${logo}`),
  favicon: address(logo === undefined ? "favicon.svg" : `brand/${logo}`),
} as const;

import { isAbsolute, join, relative, resolve } from "node:path";

/** The course that comes with the engine, from the project's root. */
export const ownFolder = "content";

/** The file in a course's folder that says what the course is. */
export const courseFile = "course.json";

/**
 * The folder of the course that is built, from the project's root, with slashes: what `COURSE` names, or
 * ours.
 *
 *     COURSE=../my-course npm run build
 */
export function courseFolder(root = process.cwd(), env = process.env): string {
  const wanted = env["COURSE"]?.trim() ?? "";
  if (wanted === "") return ownFolder;
  const folder = relative(root, resolve(root, wanted)).replaceAll("\\", "/");
  return folder === "" ? "." : folder;
}

/** Whether it is another course than ours that is built. */
export function isCourseOfOnesOwn(root = process.cwd(), env = process.env): boolean {
  return courseFolder(root, env) !== ownFolder;
}

/**
 * Where this project lies below the course's folder, from there: `engine` for `my-course/engine`, which is
 * built with `COURSE=..`. What lies there is none of the course. Undefined where it lies elsewhere.
 */
export function engineWithin(root: string, folder: string): string | undefined {
  const path = relative(join(root, folder), resolve(root)).replaceAll("\\", "/");
  return path === "" || /^\.\.(?:\/|$)/.test(path) || isAbsolute(path) ? undefined : path;
}

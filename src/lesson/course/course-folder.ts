import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";

/** The course that comes with the engine, from the project's root. */
export const ownFolder = "content";

/** The file in a course's folder that says what the course is. */
export const courseFile = "course.json";

/**
 * The folder of the course that is built, from the project's root, with slashes: what `COURSE` names, or
 * ours. By its own name, whatever links lead there: bundlers see through them, and a lesson is known by where
 * it lies.
 *
 *     COURSE=../my-course npm run build
 */
export function courseFolder(root = process.cwd(), env = process.env): string {
  const wanted = env["COURSE"]?.trim() ?? "";
  if (wanted === "") return ownFolder;
  const named = resolve(root, wanted);
  const folder = existsSync(named) ? fromRoot(root, realpathSync(named)) : relative(root, named);
  return folder === "" ? "." : folder.replaceAll("\\", "/");
}

/** @param real path without links; the root may be reached by one */
function fromRoot(root: string, real: string): string {
  const inside = relative(realpathSync(root), real);
  return isOutside(inside) ? relative(root, real) : inside;
}

const isOutside = (path: string): boolean => /^\.\.(?:[\\/]|$)/.test(path) || isAbsolute(path);

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
  return path === "" || isOutside(path) ? undefined : path;
}

/** Where lessons lie: `content/lessons/NN-slug/index.mdx`, and in the same way in a course of one's own. */
import { posix, relative, resolve } from "node:path";
import { courseFolder, ownFolder } from "./course/course-folder.ts";

export interface LessonPath {
  /** The folder's name without the number: `two-words`. */
  readonly slug: string;
  /** 0 for one that is no part of the course: built and verified as any other, and listed nowhere. */
  readonly number: number;
  /** From the project's root: `content/lessons/01-two-words`, `../my-course/lessons/01-two-words`. */
  readonly dir: string;
}

/** @param folder a course's, from the project's root. @returns where its lessons lie, from there too */
export function lessonsHome(folder: string): string {
  return posix.join(folder, "lessons");
}

/**
 * Undefined for a name that is no lesson's folder.
 * @param home folder that it lies in, from the project's root
 */
export function parseLessonFolder(
  name: string,
  home = lessonsHome(ownFolder),
): LessonPath | undefined {
  const match = /^(\d{2,4})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { slug: match[2], number: Number(match[1]), dir: `${home}/${name}` };
}

/**
 * The lesson that a file in its folder belongs to.
 * @param path absolute or from the root, with either slash
 */
export function lessonOfPath(path: string, root = process.cwd()): LessonPath | undefined {
  const file = relative(root, resolve(root, path)).replaceAll("\\", "/");
  const folder = posix.dirname(file);
  const home = posix.dirname(folder);
  const homes = [ownFolder, courseFolder(root)].map(lessonsHome);
  return homes.includes(home) ? parseLessonFolder(posix.basename(folder), home) : undefined;
}

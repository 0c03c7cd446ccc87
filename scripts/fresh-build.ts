import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readBuiltCourse } from "../src/lesson/course/built-course.ts";
import { courseFolder } from "../src/lesson/course/course-folder.ts";

/** What every site is built from, beside its course. */
const sources = ["content", "public", "src", "astro.config.mjs", "package-lock.json"];

/**
 * Whether the site is there, was built to its end, is the one of the course that is asked for, and is newer than
 * everything that it is built from, tests aside.
 * @param root of the project
 * @param outDir where it lies: from the root, or absolute
 * @param course the course's folder, from the root
 */
export function isBuildFresh(root: string, outDir = "dist", course = courseFolder(root)): boolean {
  const built = modified(resolve(root, outDir, "index.html"));
  if (built === undefined || readBuiltCourse(root, outDir) !== course) return false;
  // The project may lie in the course's folder: what is built, and what is remembered, is no source.
  const others = (path: string): boolean => path !== resolve(root);
  return [...sources, course].every((source) => newest(resolve(root, source), others) < built);
}

/**
 * ms since 1970 of the last change in a file or folder; 0 where there is none.
 * @param isCounted asked of the path of each file and folder in it
 */
function newest(path: string, isCounted: (path: string) => boolean): number {
  const own = modified(path);
  if (own === undefined) return 0;
  if (!statSync(path).isDirectory()) return own;
  const times = readdirSync(path)
    .filter((name) => !name.endsWith(".test.ts") && !/^(?:node_modules|\.git)$/.test(name))
    .map((name) => join(path, name))
    .filter(isCounted)
    .map((each) => newest(each, isCounted));
  return Math.max(own, ...times);
}

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

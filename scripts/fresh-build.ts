import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readBuiltCourse } from "../src/lesson/course/built-course.ts";
import { courseFolder } from "../src/lesson/course/course-folder.ts";

/** What every site is built from, beside its course. */
const sources = ["content", "public", "src", "astro.config.mjs", "package-lock.json"];

/**
 * Whether the finished site is there, is the one of the course that is asked for, and is newer than
 * everything that it is built from, tests aside.
 * @param root of the project
 * @param outDir where it lies: from the root, or absolute
 * @param course the course's folder, from the root
 */
export function isBuildFresh(root: string, outDir = "dist", course = courseFolder(root)): boolean {
  const built = modified(resolve(root, outDir, "index.html"));
  if (built === undefined || readBuiltCourse(root, outDir) !== course) return false;
  return [...sources, course].every((source) => newest(join(root, source)) < built);
}

/** ms since 1970 of the last change in a file or folder; 0 where there is none. */
function newest(path: string): number {
  const own = modified(path);
  if (own === undefined) return 0;
  if (!statSync(path).isDirectory()) return own;
  const times = readdirSync(path)
    .filter((name) => !name.endsWith(".test.ts") && !/^(?:node_modules|\.git)$/.test(name))
    .map((name) => newest(join(path, name)));
  return Math.max(own, ...times);
}

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readBuiltCourse } from "../src/lesson/course/built-course.ts";
import { siteDigest } from "../src/lesson/site-digest.ts";

/**
 * Whether the site is there, was built to its end, and of the very files that there are: of this engine, and of
 * the course that is asked for. Times say nothing: a copy brings old ones, and who saves while a build runs has
 * an older file than the site.
 * @param root of the project
 * @param outDir where it lies: from the root, or absolute
 * @throws as `siteDigest`
 */
export function isBuildFresh(root: string, outDir = "dist"): boolean {
  if (!existsSync(resolve(root, outDir, "index.html"))) return false;
  const built = readBuiltCourse(root, outDir);
  return built !== undefined && built === siteDigest(root);
}

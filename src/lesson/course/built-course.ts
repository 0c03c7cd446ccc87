/** Which course a finished site was built of: the build writes it down, and who asks whether it is fresh reads it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ownFolder } from "./course-folder.ts";

/**
 * Beside Astro's own notes on the project, since what lies in the site is published.
 * @param root of the project
 * @param outDir where the site lies: from the root, or absolute
 */
function builtCourseFile(root: string, outDir: string): string {
  const site = relative(root, resolve(root, outDir)).replaceAll("\\", "/");
  return join(root, ".astro", `course-of-${encodeURIComponent(site)}`);
}

/** @param course the course's folder, from the root */
export function noteBuiltCourse(root: string, outDir: string, course: string): void {
  const file = builtCourseFile(root, outDir);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, course);
}

/** @returns the course's folder, from the root; ours where nothing was written down */
export function readBuiltCourse(root: string, outDir: string): string {
  try {
    return readFileSync(builtCourseFile(root, outDir), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return ownFolder;
    throw error;
  }
}

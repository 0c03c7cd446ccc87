/** What a finished site was built from: the build writes it down, and who asks whether it is fresh reads it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * Beside Astro's own notes on the project, since what lies in the site is published.
 * @param root of the project
 * @param outDir where the site lies: from the root, or absolute
 */
function builtCourseFile(root: string, outDir: string): string {
  const site = relative(root, resolve(root, outDir)).replaceAll("\\", "/");
  return join(root, ".astro", `course-of-${encodeURIComponent(site)}`);
}

/** @param digest of all that the site was built from (`site-digest.ts`): noted once it is whole */
export function noteBuiltCourse(root: string, outDir: string, digest: string): void {
  const file = builtCourseFile(root, outDir);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, digest);
}

/** Before a build touches the site: where it fails, what lies there is half made. */
export function forgetBuiltCourse(root: string, outDir: string): void {
  rmSync(builtCourseFile(root, outDir), { force: true });
}

/** @returns the digest; undefined where no site was built to its end */
export function readBuiltCourse(root: string, outDir: string): string | undefined {
  try {
    return readFileSync(builtCourseFile(root, outDir), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

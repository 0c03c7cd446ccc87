import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { courseFolder, ownFolder } from "../src/lesson/course/course-folder.ts";

/** What every site is built from, beside its course. */
const sources = ["content", "public", "src", "astro.config.mjs", "package-lock.json"];

/**
 * Whether the finished site is there, is the one of the course that is asked for, and is newer than
 * everything that it is built from, tests aside.
 * @param root of the project
 * @param outDir where it lies
 * @param course the course's folder, from the root
 */
export function isBuildFresh(root: string, outDir = "dist", course = courseFolder(root)): boolean {
  const built = modified(join(root, outDir, "index.html"));
  if (built === undefined || builtCourse(root, outDir) !== course) return false;
  return [...sources, course].every((source) => newest(join(root, source)) < built);
}

/** Which course a site was built of, as the build (`src/integrations/course.ts`) wrote it down. */
function builtCourse(root: string, outDir: string): string {
  try {
    return readFileSync(join(root, ".astro", `course-of-${outDir}`), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return ownFolder;
    throw error;
  }
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

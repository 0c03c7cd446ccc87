/** What every lesson's page shows of the rest of the course, as one hash. */
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "./build-cache/remember.ts";
import { courseFile, courseFolder, ownFolder } from "./course/course-folder.ts";
import { lessonPlaces } from "./course/lesson-places.ts";
import { splitFrontmatter } from "./frontmatter.ts";

/** In a course's folder, besides the lessons. */
const parts = [courseFile, "pages/*", "glossary/*"];

/**
 * Changes with the lessons' order, with whatever stands above their texts, and with all of the course that is
 * no lesson. Not with a lesson's text, cells and runs: those show on its own page (`lesson-digest.ts`).
 * In a build it is read once.
 * @param root of the project
 * @throws where a lesson's frontmatter is no YAML
 */
export function courseDigest(root = process.cwd()): string {
  return once(`course ${root}`, () => {
    const hash = createHash("sha256");
    const tell = (...told: readonly unknown[]): void => {
      hash.update(JSON.stringify(told));
    };
    for (const { slug, number, dir } of lessonPlaces(root)) {
      tell(slug, number, dir);
      for (const file of globSync("index{,.*}.mdx", { cwd: join(root, dir) }).sort()) {
        const path = `${dir}/${file}`;
        tell(file, splitFrontmatter(path, readFileSync(join(root, path), "utf8")).frontmatter);
      }
    }
    for (const folder of new Set([ownFolder, courseFolder(root)])) {
      const cwd = join(root, folder);
      if (!existsSync(cwd)) continue;
      for (const path of globSync(parts, { cwd }).sort()) {
        tell(folder, path.replaceAll("\\", "/"), readFileSync(join(cwd, path), "utf8"));
      }
    }
    return hash.digest("hex");
  });
}

/** What every lesson's page shows of the rest of the course, as one hash. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onceDigested } from "./build-cache/remember.ts";
import { courseFolder, engineWithin, ownFolder } from "./course/course-folder.ts";
import { lessonPlaces } from "./course/lesson-places.ts";
import { splitFrontmatter } from "./frontmatter.ts";
import { isFile } from "./is-file.ts";
import { readText } from "./read-text.ts";

/**
 * Changes with the lessons' order, with whatever stands above their texts, and with all of the course that is
 * no lesson. Not with a lesson's text, cells and runs: those show on its own page (`lesson-digest.ts`).
 * In a build it is read once.
 * @param root of the project
 * @throws where a lesson's frontmatter is no YAML
 */
export function courseDigest(root = process.cwd()): string {
  return onceDigested(`course ${root}`, () => {
    const hash = createHash("sha256");
    const tell = (...told: readonly unknown[]): void => {
      hash.update(JSON.stringify(told));
    };
    const places = lessonPlaces(root);
    for (const { slug, number, dir } of places) {
      tell(slug, number, dir);
      for (const file of globSync("index{,.*}.mdx", { cwd: join(root, dir) }).sort()) {
        const path = `${dir}/${file}`;
        tell(file, splitFrontmatter(path, readText(path, root)).frontmatter);
      }
    }
    for (const folder of new Set([ownFolder, courseFolder(root)])) {
      const cwd = join(root, folder);
      const engine = engineWithin(root, folder);
      // Whatever lies there: a lesson may take a figure from anywhere.
      for (const file of globSync("**/*", { cwd, exclude: ["**/node_modules"] }).sort()) {
        const path = `${folder}/${file.replaceAll("\\", "/")}`;
        if (engine !== undefined && path.startsWith(`${folder}/${engine}/`)) continue;
        if (places.some(({ dir }) => path.startsWith(`${dir}/`))) continue;
        // A folder, or a link to nothing.
        if (!isFile(join(root, path))) continue;
        const content = readFileSync(join(root, path));
        tell(path, content.byteLength);
        hash.update(content);
      }
    }
    return hash.digest("hex");
  });
}

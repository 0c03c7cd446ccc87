/** All that a lesson is made of, as one hash. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { once } from "./build-cache/remember.ts";
import { glossaryIds } from "./glossary.ts";
import { linkedLessons } from "./lesson-links.ts";

/**
 * Changes with every file in the lesson's folder, its recorded runs too, and with the words and the
 * lessons that it links to. In a build it is read once: all that is made of a lesson is made of the same one.
 * @param dir of the lesson, from the project's root
 */
export function lessonDigest(dir: string, root = process.cwd()): string {
  const folder = join(root, dir);
  return once(`lesson ${folder}`, () => {
    const hash = createHash("sha256").update(JSON.stringify(glossaryIds(root)));
    for (const path of globSync("**/*", { cwd: folder }).sort()) {
      const file = join(folder, path);
      if (!statSync(file).isFile()) continue;
      const content = readFileSync(file);
      if (/^index(?:\.[a-zA-Z-]+)?\.mdx$/.test(path)) {
        hash.update(JSON.stringify(linkedLessons(content.toString("utf8"), root)));
      }
      hash
        .update(`\0${path.replaceAll("\\", "/")}\0${String(content.byteLength)}\0`)
        .update(content);
    }
    return hash.digest("hex");
  });
}

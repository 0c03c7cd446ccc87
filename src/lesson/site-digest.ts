/** All that a site is built from, as one hash. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { engineFingerprint } from "./build-cache/fingerprint.ts";
import { courseDigest } from "./course-digest.ts";
import { lessonPlaces } from "./course/lesson-places.ts";
import { isFile } from "./is-file.ts";
import { lessonDigest } from "./lesson-digest.ts";

/**
 * Changes with the engine, with the course that is asked for, with each of its lessons, and with the files that
 * are published as they are.
 * @param root of the project
 * @returns undefined where the engine may no longer be the one that runs (`engineFingerprint`)
 * @throws where a lesson's frontmatter is no YAML, or there is no lesson
 */
export function siteDigest(root: string): string | undefined {
  const engine = engineFingerprint(root);
  if (engine === undefined) return undefined;
  const lessons = lessonPlaces(root).map(({ dir }) => lessonDigest(dir, root));
  const hash = createHash("sha256").update(JSON.stringify([engine, courseDigest(root), lessons]));
  for (const path of globSync("public/**/*", { cwd: root }).sort()) {
    if (!isFile(join(root, path))) continue;
    const content = readFileSync(join(root, path));
    hash.update(`\0${path.replaceAll("\\", "/")}\0${String(content.byteLength)}\0`).update(content);
  }
  return hash.digest("hex");
}

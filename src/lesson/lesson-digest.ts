/** All that a lesson is made of, as one hash. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { onceDigested } from "./build-cache/remember.ts";
import { lessonPlaces } from "./course/lesson-places.ts";
import { glossaryIds } from "./glossary.ts";
import { linkedLessons } from "./lesson-links.ts";

/**
 * Changes with every file in the lesson's folder, its recorded runs too, with the words and the lessons that
 * it links to, and with every file of a lesson that it imports something from. In a build it is read once: all
 * that is made of a lesson is made of the same one.
 * @param dir of the lesson, from the project's root
 */
export function lessonDigest(dir: string, root = process.cwd()): string {
  return onceDigested(`lesson ${join(root, dir)}`, () => {
    const hash = createHash("sha256").update(JSON.stringify(glossaryIds(root)));
    const others = new Set<string>();
    for (const { path, content } of filesIn(join(root, dir))) {
      if (/^index(?:\.[a-zA-Z-]+)?\.mdx$/.test(path)) {
        hash.update(JSON.stringify(linkedLessons(content.toString("utf8"), root)));
      }
      for (const other of lessonsImported(join(root, dir, path), content, root)) others.add(other);
      hash.update(`\0${path}\0${String(content.byteLength)}\0`).update(content);
    }
    others.delete(dir);
    for (const other of [...others].sort()) {
      for (const { path, content } of filesIn(join(root, other))) {
        hash.update(`\0${other}/${path}\0${String(content.byteLength)}\0`).update(content);
      }
    }
    return hash.digest("hex");
  });
}

interface LessonFile {
  /** From the lesson's folder, with slashes. */
  readonly path: string;
  readonly content: Buffer;
}

function filesIn(folder: string): readonly LessonFile[] {
  return globSync("**/*", { cwd: folder })
    .sort()
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({
      path: path.replaceAll("\\", "/"),
      content: readFileSync(join(folder, path)),
    }));
}

/** What may import. */
const code = /\.(?:mdx|astro|[cm]?[jt]sx?|css)$/;

/** @returns folders of lessons that a file names, from the root: some that it does not import from, and all that it does */
function lessonsImported(file: string, content: Buffer, root: string): readonly string[] {
  if (!code.test(file)) return [];
  const named = content.toString("utf8").matchAll(/["'](\.\.?\/[^"'\n]+)["']/g);
  return [...named].flatMap(([, path = ""]) => {
    const whole = relative(root, join(dirname(file), path)).replaceAll("\\", "/");
    const place = lessonPlaces(root).find(({ dir }) => whole.startsWith(`${dir}/`));
    return place === undefined ? [] : [place.dir];
  });
}

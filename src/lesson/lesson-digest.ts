/** All that a lesson is made of, as one hash. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { once, onceDigested } from "./build-cache/remember.ts";
import { lessonPlaces } from "./course/lesson-places.ts";
import { glossaryIds } from "./glossary.ts";
import { isFile } from "./is-file.ts";
import { linkedLessons } from "./lesson-links.ts";
import { reachedFiles } from "./reached-files.ts";

/**
 * Changes with every file in the lesson's folder, its recorded runs too, with the words and the lessons that
 * it links to, and with every file elsewhere that it imports, directly or through others: where that lies in
 * a lesson, with all of that lesson's. In a build it is read once: all that is made of a lesson is made of the
 * same one.
 * @param dir of the lesson, from the project's root
 */
export function lessonDigest(dir: string, root = process.cwd()): string {
  return onceDigested(`lesson ${join(root, dir)}`, () => {
    const hash = createHash("sha256").update(JSON.stringify(glossaryIds(root)));
    const tell = (path: string, content: Buffer): void => {
      hash.update(`\0${path}\0${String(content.byteLength)}\0`).update(content);
    };
    const folder = slashed(join(root, dir));
    const files = filesIn(folder);
    for (const { path, content } of files) {
      if (/^index(?:\.[a-zA-Z-]+)?\.mdx$/.test(path)) {
        hash.update(JSON.stringify(linkedLessons(content.toString("utf8"), root)));
      }
      tell(path, content);
    }
    const named = files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
    for (const place of placesReached(named, folder, root)) {
      if (isFile(place)) tell(place, readFileSync(place));
      else for (const { path, content } of filesIn(place)) tell(`${place}/${path}`, content);
    }
    return hash.digest("hex");
  });
}

const slashed = (path: string): string => path.replaceAll("\\", "/");

interface LessonFile {
  /** From the lesson's folder, with slashes. */
  readonly path: string;
  readonly content: Buffer;
}

function filesIn(folder: string): readonly LessonFile[] {
  return (
    globSync("**/*", { cwd: folder })
      .sort()
      // Of a link to nothing, as an editor leaves it beside what is edited, there is nothing to read.
      .filter((path) => isFile(join(folder, path)))
      .map((path) => ({
        path: slashed(path),
        content: readFileSync(join(folder, path)),
      }))
  );
}

/**
 * @param files of the lesson, by absolute paths
 * @param folder of the lesson, absolute
 * @returns absolute paths of what it imports from: folders of lessons, and files that lie in none. Not the
 *   engine, which has a hash of its own.
 */
function placesReached(
  files: Iterable<LessonFile>,
  folder: string,
  root: string,
): ReadonlySet<string> {
  const own = [`${folder}/`, `${slashed(join(root, "src"))}/`];
  const reached = reachedFiles(
    files,
    (path) => !own.some((each) => path.startsWith(each)) && !path.includes("/node_modules/"),
  );
  if (reached.length === 0) return new Set();
  const lessons = once(
    `folders of lessons ${root}`,
    () => new Set(lessonPlaces(root).map((place) => slashed(join(root, place.dir)))),
  );
  return new Set(reached.map((path) => folderAmong(lessons, path) ?? path));
}

/** The one of these folders in which a file lies. */
function folderAmong(folders: ReadonlySet<string>, path: string): string | undefined {
  for (let folder = posix.dirname(path); folder.length > 1; folder = posix.dirname(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === posix.dirname(folder)) return undefined;
  }
  return undefined;
}

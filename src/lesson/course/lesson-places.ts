/** Which lessons the course that is built has, in which order: from folders' names and `course.json` alone. */
import { existsSync, lstatSync, readdirSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { nearestName } from "../../compiler/nearest.ts";
import { once } from "../build-cache/remember.ts";
import { isHiddenFile } from "../hidden-file.ts";
import { lessonsHome, parseLessonFolder, type LessonPath } from "../lesson-path.ts";
import { AuthorError, throwProblems, type LessonProblem } from "../problem.ts";
import { readText } from "../read-text.ts";
import { courseCommand } from "./course-command.ts";
import { courseFile, courseFolder, ownFolder } from "./course-folder.ts";
import { parseCourseConfig, placeInCourse, readCourseConfig } from "./read-course.ts";

/**
 * The lessons' folders in the order in which they are read, and after them those that are listed nowhere
 * (`00-authoring`; ours, too, whatever course is built). A lesson's `number` is its folder's, or its place
 * where the course has a list of its own.
 * @throws Error where there is no lesson at all, which is a wrong folder and never what was meant;
 *   LessonError where two folders have a slug, or `course.json` does not fit to them
 */
export function lessonPlaces(root = process.cwd()): readonly LessonPath[] {
  const folder = courseFolder(root);
  return once(`lessons ${root}`, () => readPlaces(root, folder));
}

function readPlaces(root: string, folder: string): LessonPath[] {
  const folders = placesIn(folder, root);
  throwProblems(slugProblems(folders));
  const own = folders.filter(isListed);
  const inside = folder === ownFolder ? [] : placesIn(ownFolder, root);
  const unlisted = [...folders, ...inside]
    .filter((place) => !isListed(place) && !own.some(({ slug }) => slug === place.slug))
    .filter(({ slug }, index, all) => all.findIndex((each) => each.slug === slug) === index);
  const path = `${folder}/${courseFile}`;
  const text = describedIn(root, folder);
  const list = text === undefined ? undefined : parseCourseConfig(path, text).lessons;
  if (text === undefined || list === undefined) {
    demandLessons(own, lessonsHome(folder), root);
    return [...own.sort((a, b) => a.number - b.number), ...unlisted];
  }
  const ours = inside.filter(isListed);
  const problems: LessonProblem[] = [];
  const places = list.flatMap((slug, index) => {
    const location = placeInCourse(path, text, ["lessons", String(index)]);
    if (list.indexOf(slug) < index) {
      problems.push({
        location,
        message: `Expected each lesson once, found ${slug} again. Remove one.`,
      });
    }
    // A lesson of theirs with a slug of ours takes its place.
    const place = [...own, ...ours].find((each) => each.slug === slug);
    if (place !== undefined) return [{ ...place, number: index + 1 }];
    problems.push({ location, message: unknownSlug(slug, [...own, ...ours], root) });
    return [];
  });
  const location = placeInCourse(path, text, ["lessons"]);
  for (const { slug, dir } of own.filter((each) => !list.includes(each.slug))) {
    const message = `Expected every lesson of the course in \`lessons\`, found no "${slug}" there. Add it, or move ${dir} out of ${lessonsHome(folder)}.`;
    problems.push({ location, message });
  }
  throwProblems(problems);
  const all = [...places, ...unlisted];
  // A draft of theirs may have the slug of a lesson of ours that they keep.
  throwProblems(slugProblems(all));
  return all;
}

/** The text of `course.json`. Ours is read without one in tests, whose lessons are all that they need. */
function describedIn(root: string, folder: string): string | undefined {
  const path = `${folder}/${courseFile}`;
  if (existsSync(join(root, path))) return readText(path, root);
  if (folder !== ownFolder) readCourseConfig(root, folder);
  return undefined;
}

/** Two lessons at one address: one of them would be nowhere, and its author would not know why. */
function slugProblems(folders: readonly LessonPath[]): LessonProblem[] {
  const firsts = new Map<string, LessonPath>();
  return folders.flatMap((place) => {
    const { slug, dir } = place;
    const earlier = firsts.get(slug);
    if (earlier === undefined) {
      firsts.set(slug, place);
      return [];
    }
    const location = { path: `${dir}/index.mdx`, line: 1, column: 1 };
    const message = `Expected a slug, ${slug}, that no other lesson has; ${earlier.dir} has it. Rename one.`;
    return [{ location, message }];
  });
}

/** Whether it is a part of the course, and not a guide or a draft beside it. */
export function isListed({ number }: Pick<LessonPath, "number">): boolean {
  return number > 0;
}

/**
 * Whether search is to find it, the site's own and others': a draft is there for who knows its address, the
 * guide to writing a lesson for who writes in our course.
 * @param root of the project
 */
export function isFindable({ number, dir }: LessonPath, root = process.cwd()): boolean {
  if (isListed({ number })) return true;
  return dir === `${lessonsHome(ownFolder)}/00-authoring` && courseFolder(root) === ownFolder;
}

/** The lessons that came with the engine, whatever course is built. */
export function ownPlaces(root = process.cwd()): readonly LessonPath[] {
  return once(`lessons of ours ${root}`, () => placesIn(ownFolder, root));
}

/**
 * The lessons of ours that a course of one's own names in its list, which may name lessons that are still to
 * be made.
 * @throws LessonError where `course.json` is missing, or is none
 */
export function keptPlaces(root = process.cwd()): readonly LessonPath[] {
  const folder = courseFolder(root);
  if (folder === ownFolder) return [];
  const text = describedIn(root, folder);
  if (text === undefined) return [];
  const { lessons = [] } = parseCourseConfig(`${folder}/${courseFile}`, text);
  return ownPlaces(root).filter(({ slug }) => lessons.includes(slug));
}

/** The course's own folders, and those of ours that a course names. */
function placesIn(folder: string, root: string): LessonPath[] {
  const home = lessonsHome(folder);
  const path = join(root, home);
  if (!existsSync(path)) {
    if (courseFolder(root) !== ownFolder) return [];
    throw new AuthorError(
      `Expected lessons in ${path}, found no such folder. Run from the project's root.`,
    );
  }
  refuseLink(home, root);
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !isHiddenFile(entry.name) && isFolder(entry, home, root))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const place = parseLessonFolder(name, home);
      if (place !== undefined) return place;
      const message = `expected a folder such as 01-two-words, found ${name}. Rename it.`;
      throw new AuthorError(`${home}/${name}: ${message}`);
    });
}

/** @throws AuthorError for a link to a folder, or to a lesson that is gone */
function isFolder(entry: Dirent, home: string, root: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const path = `${home}/${entry.name}`;
  const target = statSync(join(root, path), { throwIfNoEntry: false });
  const isLessons = parseLessonFolder(entry.name, home) !== undefined;
  if (target?.isDirectory() ?? isLessons) refuseLink(path, root);
  return false;
}

/** Bundlers see through a link, and a lesson is known by where it lies. */
function refuseLink(path: string, root: string): void {
  if (!lstatSync(join(root, path)).isSymbolicLink()) return;
  throw new AuthorError(
    `${path}: expected a folder, found a link. Put the folder itself there; or keep the whole course elsewhere, and name it by COURSE, which may be a link.`,
  );
}

function demandLessons(places: readonly LessonPath[], home: string, root: string): void {
  if (places.length > 0) return;
  throw new AuthorError(
    `Expected at least one lesson in ${join(root, home)}, such as 01-two-words/index.mdx; found none.`,
  );
}

function unknownSlug(slug: string, known: readonly LessonPath[], root: string): string {
  const slugs = known.map((each) => each.slug);
  const meant = nearestName(slug, slugs);
  const hint =
    meant === undefined
      ? `There is ${slugs.join(", ")}. Make it: ${courseCommand(`new-lesson -- ${slug} "Its title"`, root)}.`
      : `Did you mean ${meant}?`;
  return `Expected a lesson's slug, found "${slug}". ${hint}`;
}

/** Whether it is a lesson that came with the engine, and a course of one's own that is built. */
export function isKept(place: Pick<LessonPath, "dir">, root = process.cwd()): boolean {
  return courseFolder(root) !== ownFolder && place.dir.startsWith(`${lessonsHome(ownFolder)}/`);
}

/** Which files Astro reads as the course's pages and glossary: ours, and in their place those of a course of one's own. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isHiddenFile } from "../hidden-file.ts";
import { courseFolder, ownFolder } from "./course-folder.ts";
import { lessonPlaces } from "./lesson-places.ts";

export interface ContentGlob {
  /** A folder, from the project's root. */
  readonly base: string;
  /** From `base`. */
  readonly pattern: string[];
}

/** @returns for lessons and pages: of one's own a lesson or a page takes the place of ours of its name */
export function pageGlobs(root = process.cwd()): ContentGlob[] {
  const folder = courseFolder(root);
  if (folder === ownFolder) {
    return [{ base: ownFolder, pattern: ["lessons/*/{index,index.*}.mdx", "pages/*.mdx"] }];
  }
  const places = lessonPlaces(root);
  const of = (course: string): string[] =>
    places
      .filter(({ dir }) => dir.startsWith(`${course}/lessons/`))
      .map(({ dir }) => `${dir.slice(course.length + 1)}/{index,index.*}.mdx`);
  return [
    {
      base: ownFolder,
      pattern: [...of(ownFolder), "pages/*.mdx", ...replaced(root, folder, "pages", ".mdx")],
    },
    { base: folder, pattern: [...of(folder), "pages/*.mdx"] },
  ].filter(({ base }) => existsSync(join(root, base)));
}

/** @returns for the glossary: an entry of one's own takes the place of ours of its name */
export function glossaryGlobs(root = process.cwd()): ContentGlob[] {
  const folder = courseFolder(root);
  const ours = { base: ownFolder, pattern: ["glossary/*.md"] };
  if (folder === ownFolder) return [ours];
  return [
    { ...ours, pattern: [...ours.pattern, ...replaced(root, folder, "glossary", ".md")] },
    ...(filesIn(root, folder, "glossary", ".md").length === 0
      ? []
      : [{ base: folder, pattern: ["glossary/*.md"] }]),
  ];
}

/** Patterns that leave out what the course has itself. */
function replaced(root: string, folder: string, part: string, extension: string): string[] {
  return filesIn(root, folder, part, extension).map((file) => `!${part}/${file}`);
}

export function filesIn(root: string, folder: string, part: string, extension: string): string[] {
  const path = join(root, folder, part);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(extension) && !isHiddenFile(file))
    .sort();
}

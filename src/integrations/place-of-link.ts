/** Where in the course a link on a page of the site was written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceLocation } from "../lesson/cell.ts";
import { courseFolder, ownFolder } from "../lesson/course/course-folder.ts";
import { lessonPlaces } from "../lesson/course/lesson-places.ts";
import { isFile } from "../lesson/is-file.ts";

/**
 * @param page its address below the site's: `lessons/the-event-loop/`, `de/lessons/the-event-loop/`, `hosting/`
 * @param href as it is on the page
 * @param root of the project
 * @returns the page's file, and its first line where `href` is not found in it: what makes pages may write links
 *   another way. Undefined where nobody has written the page, as a list
 */
export function placeOf(page: string, href: string, root: string): SourceLocation | undefined {
  const path = filesOf(page, root).find((each) => isFile(join(root, each)));
  if (path === undefined) return undefined;
  const text = readFileSync(join(root, path), "utf8");
  const before = text.slice(0, Math.max(text.indexOf(href), 0)).split("\n");
  return { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function filesOf(page: string, root: string): string[] {
  const lesson = /^(?:(?<language>[A-Za-z-]+)\/)?lessons\/(?<slug>[^/]+)\/$/.exec(page)?.groups;
  if (lesson === undefined) {
    const name = page.replace(/\/$/, "");
    return [courseFolder(root), ownFolder].map((folder) => `${folder}/pages/${name}.mdx`);
  }
  const { language, slug } = lesson;
  const file = language === undefined ? "index.mdx" : `index.${language}.mdx`;
  return lessonPlaces(root)
    .filter((place) => place.slug === slug)
    .map(({ dir }) => `${dir}/${file}`);
}

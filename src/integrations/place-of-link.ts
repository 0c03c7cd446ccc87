/** Where in the course a link on a page of the site was written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceLocation } from "../lesson/cell.ts";
import { filesIn } from "../lesson/course/content-globs.ts";
import { courseFolder, ownFolder } from "../lesson/course/course-folder.ts";
import { lessonPlaces } from "../lesson/course/lesson-places.ts";
import { isFile } from "../lesson/is-file.ts";

/**
 * @param page its address below the site's: `lessons/the-event-loop/`, `de/lessons/the-event-loop/`, `hosting/`
 * @param href as it is on the page
 * @param root of the project
 * @returns the first of the page's files that has it; the first line of the first one where none has: what makes
 *   pages may write links another way. Undefined where nobody has written the page, as a list
 */
export function placeOf(page: string, href: string, root: string): SourceLocation | undefined {
  const paths = filesOf(page, root).filter((path) => isFile(join(root, path)));
  for (const path of paths) {
    const text = readFileSync(join(root, path), "utf8");
    const index = indexOfLink(text, href);
    if (index === undefined) continue;
    const before = text.slice(0, index).split("\n");
    return { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  const [path] = paths;
  return path === undefined ? undefined : { path, line: 1, column: 1 };
}

/** @returns where it stands and does not only begin a longer one; also as it is before a page encodes it */
function indexOfLink(text: string, href: string): number | undefined {
  for (const written of [href, decoded(href)]) {
    for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
      if (!/^[\p{L}\p{N}_/#?.%=-]/u.test(text.slice(at + written.length))) return at;
    }
  }
  return undefined;
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function filesOf(page: string, root: string): string[] {
  const folders = [...new Set([courseFolder(root), ownFolder])];
  const lesson = /^(?:(?<language>[A-Za-z-]+)\/)?lessons\/(?<slug>[^/]+)\/$/.exec(page)?.groups;
  if (lesson !== undefined) {
    const { language, slug } = lesson;
    const file = language === undefined ? "index.mdx" : `index.${language}.mdx`;
    return lessonPlaces(root)
      .filter((place) => place.slug === slug)
      .map(({ dir }) => `${dir}/${file}`);
  }
  if (page === "glossary/") {
    return folders.flatMap((folder) =>
      filesIn(root, folder, "glossary", ".md").map((file) => `${folder}/glossary/${file}`),
    );
  }
  return folders.map((folder) => `${folder}/pages/${page.replace(/\/$/, "")}.mdx`);
}

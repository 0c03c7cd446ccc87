import { tellFinding } from "./finding.ts";
import { linksOfPage } from "./page-text.ts";

/**
 * The first lesson that the site's list names. Pure.
 * @param list the list's address
 * @throws where it names none
 */
export function firstLesson(html: string, list: string): string {
  const lesson = linksOfPage(html)
    .map((written) => new URL(written, list).href)
    .find((url) => url.startsWith(list) && /^[^/?#]+\/$/.test(url.slice(list.length)));
  if (lesson === undefined) {
    const remedy = "build the site with `npm run build` and copy all of dist/";
    throw new Error(
      tellFinding({ where: list, expected: "links to lessons", found: "none", remedy }),
    );
  }
  return lesson;
}

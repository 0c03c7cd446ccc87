import { isFindable, lessonPlaces } from "../lesson/course/lesson-places.ts";

/**
 * Whether the sitemap has a page. Not the cells to frame, which say `noindex` and stand in their lessons, not
 * what stands for a page that a device has not kept, and no lesson that search is not to find.
 * @param path of the page, from the host
 * @param base that the site stands under: `/course/`
 * @param root of the project
 */
export function isMapped(path: string, base: string, root = process.cwd()): boolean {
  const page = path.slice(`/${base}/`.replaceAll(/\/+/g, "/").length);
  if (page.startsWith("embed/") || page === "unkept/") return false;
  const slug = /^(?:[a-zA-Z-]+\/)?lessons\/([^/]+)\//.exec(page)?.[1];
  const place = lessonPlaces(root).find((each) => each.slug === slug);
  return place === undefined || isFindable(place, root);
}

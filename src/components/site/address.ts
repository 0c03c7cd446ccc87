/** Addresses within the site: everything that is linked goes through here, so that `BASE` holds everywhere. */

/** The site's root with both slashes: `/`, `/course/`. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, "/");

/** @param path below the root, without a slash in front: `lessons/`, `lessons/two-words/`. */
export function address(path: string): string {
  return base + path;
}

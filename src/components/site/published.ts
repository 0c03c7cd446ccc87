/** Where what is made for others than readers lies, below the site's root. Made only where `SITE` is set. */

export const feedPath = "rss.xml";

/** @param id of a page: `lessons/two-words`; empty for the picture of the course, which all others share */
export function picturePath(id: string): string {
  return `share/${id === "" ? "course" : id}.png`;
}

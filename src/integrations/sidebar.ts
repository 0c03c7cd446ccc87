import { readdirSync } from "node:fs";

/** A lesson's folder: its number, which puts it in its place, and the name that is its address. */
const lessonFolder = /^\d+-(?<slug>[a-z0-9-]+)$/;

/**
 * The lessons as Starlight's sidebar lists them, in the order of their folders. Starlight's own
 * `autogenerate` looks only into `src/content/docs`; previous and next come from this list.
 *
 * @param folder `content/lessons/`
 * @throws where there is no lesson in it
 */
export function sidebarItems(folder: URL): { slug: string }[] {
  const items = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => lessonFolder.exec(name)?.groups?.["slug"])
    .filter((slug) => slug !== undefined)
    .map((slug) => ({ slug: `lessons/${slug}` }));
  if (items.length === 0) {
    throw new Error(
      `Expected lessons, folders such as 01-two-words with an index.mdx, in ${folder.pathname}; found none.`,
    );
  }
  return items;
}

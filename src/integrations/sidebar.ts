import { existsSync } from "node:fs";
import { join } from "node:path";
import { isListed, lessonPlaces } from "../lesson/course/lesson-places.ts";

/**
 * The lessons as Starlight's sidebar lists them, in the course's order. Starlight's own `autogenerate`
 * looks only into `src/content/docs`; previous and next come from this list.
 *
 * @param root of the project
 * @throws where there is no lesson
 */
export function sidebarItems(root: string): { slug: string }[] {
  return (
    lessonPlaces(root)
      .filter(isListed)
      // A folder whose text is not written yet is told by the build; in the dev server it must not break the other pages.
      .filter(({ dir }) => existsSync(join(root, dir, "index.mdx")))
      .map(({ slug }) => ({ slug: `lessons/${slug}` }))
  );
}

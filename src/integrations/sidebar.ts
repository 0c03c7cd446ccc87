import { isListed, lessonPlaces } from "../lesson/course/lesson-places.ts";

/**
 * The lessons as Starlight's sidebar lists them, in the course's order. Starlight's own `autogenerate`
 * looks only into `src/content/docs`; previous and next come from this list.
 *
 * @param root of the project
 * @throws where there is no lesson
 */
export function sidebarItems(root: string): { slug: string }[] {
  return lessonPlaces(root)
    .filter(isListed)
    .map(({ slug }) => ({ slug: `lessons/${slug}` }));
}

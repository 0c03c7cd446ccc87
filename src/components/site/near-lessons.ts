/** As many lessons as a menu lists whole. */
const mostListed = 60;
/** How many before the one that a reader is at, and how many from it on, where there are more. */
const around = 20;

export interface ListedLesson<Lesson> {
  readonly lesson: Lesson;
  /** From 1. */
  readonly number: number;
}

/**
 * The lessons that a page's menu lists: all of them, or those around the page where there are many. A
 * thousand lessons, each listing a thousand, would be a million links to make and to send.
 *
 * @param here address of the page; where it is no lesson's, the first ones are near
 */
export function nearLessons<Lesson extends { readonly href: string }>(
  lessons: readonly Lesson[],
  here: string,
): readonly ListedLesson<Lesson>[] {
  const all = lessons.map((lesson, index) => ({ lesson, number: index + 1 }));
  if (all.length <= mostListed) return all;
  const place = Math.max(
    0,
    lessons.findIndex(({ href }) => href === here),
  );
  const first = Math.max(0, Math.min(place - around, all.length - 2 * around));
  return all.slice(first, first + 2 * around);
}

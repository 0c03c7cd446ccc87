import type { Lesson } from "../read-lesson.ts";

/**
 * Of translations whose lesson has been rewritten since, a sentence each for the author. No error: a
 * correction in one language waits for no other, and the page says so to its readers.
 */
export function olderTranslations({
  path,
  translations,
}: Pick<Lesson, "path" | "translations">): readonly string[] {
  return translations
    .filter(({ isOlder }) => isOlder)
    .map(
      (each) =>
        `${each.path}: translated from an older version of ${path}. Bring it up to date, then set \`of: "${each.proseHash}"\`.`,
    );
}

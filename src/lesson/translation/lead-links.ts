/** Links of a translation to other lessons: to what there is of them in its language, else to the lesson itself. */
import type { Root } from "mdast";
import { lessonLinks } from "../lesson-links.ts";
import { isTranslated } from "./translation-file.ts";

/**
 * `../the-event-loop/` is beside the translation only where that lesson is translated too.
 * @param language of the translation
 */
export function leadToTranslations(tree: Root, language: string, root: string): void {
  for (const { link, slug } of lessonLinks(tree)) {
    if (isTranslated(slug, language, root)) continue;
    // From /de/lessons/two-words/ to /lessons/the-event-loop/.
    link.url = `../../../lessons/${link.url.slice("../".length)}`;
    link.data = { ...link.data, hProperties: { hreflang: "en" } };
  }
}

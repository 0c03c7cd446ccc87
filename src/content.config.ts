import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { courseContent } from "./integrations/course-content.ts";
import { glossaryGlobs, pageGlobs } from "./lesson/course/content-globs.ts";
import { glossarySchema } from "./lesson/glossary.ts";
import { parseLessonFolder } from "./lesson/lesson-path.ts";
import { lessonSchema, translationSchema } from "./lesson/schema.ts";
import { languageOfFile } from "./lesson/translation/translation-file.ts";

const starlight = docsSchema();

/**
 * `lessons/01-two-words/index.mdx` → `lessons/two-words`, `lessons/01-two-words/index.de.mdx` →
 * `de/lessons/two-words`; `pages/hosting.mdx` → `hosting`.
 */
function idOfPage(entry: string): string {
  const page = /^pages\/([a-z0-9-]+)\.mdx$/.exec(entry)?.[1];
  if (page !== undefined) return page;
  const folder = entry.split("/").at(-2) ?? "";
  const lesson = parseLessonFolder(folder);
  if (lesson === undefined) {
    throw new Error(
      `${entry}: expected a folder such as 01-two-words, found ${folder}. Rename it.`,
    );
  }
  const language = languageOfFile(entry);
  return `${language === undefined ? "" : `${language}/`}lessons/${lesson.slug}`;
}

/** `glossary/event-loop.md` → `event-loop` */
const idOfTerm = (entry: string): string => entry.replace(/^glossary\/|\.md$/g, "");

export const collections = {
  // Starlight asks for it, and warns at each build where it is empty. Our words are in `src/words`.
  i18n: defineCollection({
    loader: () => [{ id: "en", "skipLink.label": "Skip to content" }],
    schema: i18nSchema(),
  }),
  glossary: defineCollection({
    loader: courseContent(glossaryGlobs, idOfTerm),
    schema: glossarySchema,
  }),
  docs: defineCollection({
    loader: courseContent(pageGlobs, idOfPage),
    schema: (context) =>
      z.discriminatedUnion("kind", [
        // A lesson, unless it says otherwise. Ours first, since it is strict; then what Starlight
        // adds for its own pages, from its defaults.
        lessonSchema
          .extend({ kind: z.literal("lesson").default("lesson") })
          .transform((lesson) => ({
            ...starlight(context).parse({ title: lesson.title, description: lesson.goal }),
            ...lesson,
          })),
        translationSchema.transform((translation) => ({
          ...starlight(context).parse({ title: translation.title, description: translation.goal }),
          ...translation,
        })),
        // Any other page, and what the pages in `src/pages` say of themselves.
        starlight(context).extend({ kind: z.literal("page") }),
      ]),
  }),
};

import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { courseContent } from "./integrations/course-content.ts";
import { glossaryGlobs, pageGlobs } from "./lesson/course/content-globs.ts";
import { idOfPage } from "./lesson/course/page-id.ts";
import { glossarySchema } from "./lesson/glossary.ts";
import { lessonSchema, translationSchema } from "./lesson/schema.ts";

const starlight = docsSchema();

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

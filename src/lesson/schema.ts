/** What a lesson says of itself above its text. Strict: a misspelt key is an error, not a silence. */
import { z } from "astro/zod";

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: "Expected a slug such as two-words: small letters, digits and hyphens",
});

const sourceSchema = z.strictObject({
  title: text,
  author: text.optional(),
  url: z.url().optional(),
  year: z.int().min(1800).max(2100).optional(),
});

/** Shared by Astro's content collection and by `read-lesson.ts`. */
export const lessonSchema = z.strictObject({
  title: text,
  /** What the reader can do afterwards, in one sentence. */
  goal: text,
  /** The number of the lesson's folder; 0 for one that is listed nowhere. */
  order: z.int().nonnegative(),
  tags: z.array(slug).min(1),
  /** Programming languages that its code is in. */
  languages: z.array(text).min(1),
  date: z.date({ error: "Expected a date such as 2026-11-23" }),
  /** Slugs of the lessons to read before. */
  prerequisites: z.array(slug),
  /** What the lesson rests on, and what to read next. */
  sources: z.array(sourceSchema),
});

export type LessonFacts = z.infer<typeof lessonSchema>;

/** What a translation of a lesson says of itself: the rest is the lesson's. */
export const translationSchema = z.strictObject({
  kind: z.literal("translation"),
  title: text,
  goal: text,
  /** The version of the lesson's prose that it translates (`translation/prose-hash.ts`). */
  of: text,
  /** By exercise: what its checks are called here. */
  checks: z.record(slug, z.record(text, text)).default({}),
});

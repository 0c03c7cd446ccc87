/** A lesson in another language, as the build sees it. Plain data. */
import type { LessonQuote } from "../extract-quotes.ts";

export interface Translation {
  /** `de` */
  readonly language: string;
  /** From the project's root: `content/lessons/01-two-words/index.de.mdx`. */
  readonly path: string;
  readonly title: string;
  readonly goal: string;
  /** By exercise, the names of its checks: the lesson's, and this language's. */
  readonly checks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The lesson's prose has changed since it was translated. */
  readonly isOlder: boolean;
  /** What `of` says once it is brought up to date. */
  readonly proseHash: string;
  readonly quotes: readonly LessonQuote[];
}

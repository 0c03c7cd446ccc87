/** A page's words as a script with an address of its own, for import maps to name it. For the build. */
import { createHash } from "node:crypto";
import { wordsOf } from "./languages.ts";

/** The script that has no words, from the project's root. */
export const phrasesSource = "src/words/page-phrases.ts";

export interface WordsFile {
  /** Changes with the text, so that browsers keep it: `de.0a1b2c3d4e5f`, of `/words/de.0a1b2c3d4e5f.js`. */
  readonly name: string;
  /** A module that exports `phrases`, as `page-phrases.ts` does. */
  readonly text: string;
}

/** @param tag `de`; for `en`, without a phrase: the scripts have them */
export function wordsFile(tag: string): WordsFile {
  const text = `export const phrases = ${JSON.stringify(wordsOf(tag).phrases)};\n`;
  const version = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { name: `${tag}.${version}`, text };
}

/** @returns below the site's root */
export const wordsPath = (tag: string): string => `words/${wordsFile(tag).name}.js`;

/**
 * An import map for a page in another language than English.
 * @param root of the site, `/course/`
 * @param isDev the dev server has each script at its source's address, below no root
 */
export const wordsMap = (tag: string, root: string, isDev: boolean): object => ({
  imports: { [isDev ? `/${phrasesSource}` : root + wordsPath("en")]: root + wordsPath(tag) },
});

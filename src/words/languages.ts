/** The languages that lessons are translated into. For the build: a page has the words of its own alone. */
import { german } from "./german.ts";
import { search } from "./german/search.ts";
import type { SearchWords } from "./search-words.ts";
import { english, said, speaking, type Phrase, type Words } from "./words.ts";

export interface Language {
  /** In itself: `Deutsch`. */
  readonly name: string;
  /** The English one, in this language, behind what is not translated: `englisch`. */
  readonly english: string;
  /** All phrases: one that is missing does not compile. */
  readonly words: Words & { readonly phrases: Readonly<Record<Phrase, string>> };
  readonly search: SearchWords;
}

/** By the tag in addresses, and in the names of files: `/de/`, `index.de.mdx`. */
export const languages: Readonly<Record<string, Language>> = {
  de: {
    name: "Deutsch",
    english: "englisch",
    words: { language: "de", phrases: german },
    search,
  },
};

/** @param tag `de`; English for any other, and for none */
export function wordsOf(tag: string | undefined): Words {
  return (tag === undefined ? undefined : languages[tag]?.words) ?? english;
}

/** What says phrases in one language, whatever else is made meanwhile. @param tag as `Astro.currentLocale` has it */
export function sayingIn(tag: string | undefined): typeof said {
  const words = wordsOf(tag);
  return (phrase: Phrase, ...values: readonly (string | number)[]) =>
    speaking(words, () => said(phrase, ...values));
}

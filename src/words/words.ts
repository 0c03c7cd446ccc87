/**
 * What the interface says, in the language of the page. The code has English; a page in another language
 * brings its own words for it, those that it says at once with it and the others later (`all-words.ts`), so that
 * an English page carries none.
 */
import type { german } from "./german.ts";

/** English, with `{}` for each value, or `{2}` for the second. A new one is first a line in one of the files of `german/`. */
export type Phrase = keyof typeof german;

export interface Words {
  /** BCP 47: how numbers are written. */
  readonly language: string;
  readonly phrases: Readonly<Partial<Record<Phrase, string>>>;
}

export const english: Words = { language: "en-US", phrases: {} };

/** Id of the element that has as JSON what a page says at once. */
export const wordsId = "words";

let spoken = wordsOfPage() ?? english;

/**
 * @param values for the places in it, in order. A number is written as the language does (`1,204`); one that
 *   counts nothing, such as that of a line or of an error, is handed over as text
 */
export function said(phrase: Phrase, ...values: readonly (string | number)[]): string {
  let next = 0;
  return (spoken.phrases[phrase] ?? phrase).replace(/\{(\d?)\}/g, (_, nth: string) => {
    const value = values[nth === "" ? next++ : Number(nth) - 1];
    return typeof value === "number" ? numberText(value) : String(value);
  });
}

/** `1,204`, as the language of the page writes it. */
export function numberText(count: number): string {
  return count.toLocaleString(spoken.language);
}

/** What is spoken now: the page's, or what a build makes. */
export const spokenWords = (): Words => spoken;

/**
 * For a build, which makes pages in several languages: what `make` says, it says in `words`.
 * @param make what it returns must be done when it returns, and no promise
 */
export function speaking<T>(words: Words, make: () => T): T {
  const before = spoken;
  spoken = words;
  try {
    return make();
  } finally {
    spoken = before;
  }
}

/** Undefined on a page in English, and where there is no page: in a worker, in a build. */
function wordsOfPage(): Words | undefined {
  if (typeof document === "undefined") return undefined;
  const text = document.getElementById(wordsId)?.textContent;
  // Written by the build that wrote this script.
  return text === undefined ? undefined : (JSON.parse(text) as Words);
}

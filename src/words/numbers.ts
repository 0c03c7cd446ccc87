/** Numbers as the language of the page writes them. Apart from `words.ts`, which every lesson page loads at once. */
import { english, said, spokenWords, type Phrase } from "./words.ts";

/** `1 task`, `1,204 tasks`. Two forms, as in English, German and most of their relatives. */
export function counted(count: number, one: Phrase, many: Phrase): string {
  return said(count === 1 ? one : many, numberText(count));
}

/** `1,204` */
export function numberText(count: number): string {
  return count.toLocaleString(spokenWords().language);
}

/** @param digits as `toFixed` writes them. @returns with the language's own decimal mark */
export function decimal(digits: string): string {
  const words = spokenWords();
  return words === english
    ? digits
    : digits.replace(".", (0.5).toLocaleString(words.language)[1] ?? ".");
}

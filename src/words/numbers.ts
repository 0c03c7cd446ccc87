/** Numbers as the language of the page writes them. Apart from `words.ts`, which every lesson page loads at once. */
import { english, numberText, said, spokenWords, type Phrase } from "./words.ts";

/** `1 task`, `1,204 tasks`. Two forms, as in English, German and most of their relatives. */
export function counted(count: number, one: Phrase, many: Phrase): string {
  return said(count === 1 ? one : many, count);
}

/** `1,204`, in what is English on every page: what a run and a check say, which are recorded and compared. */
export function englishNumber(count: number): string {
  return count.toLocaleString(english.language);
}

/** @param digits as `toFixed` writes them. @returns in groups, and with the language's own decimal mark */
export function decimal(digits: string): string {
  const words = spokenWords();
  const [whole = "", fraction] = digits.split(".");
  const grouped = /\d{4}/.test(whole) ? numberText(Number(whole)) : whole;
  if (fraction === undefined) return grouped;
  const mark = words === english ? "." : ((0.5).toLocaleString(words.language)[1] ?? ".");
  return `${grouped}${mark}${fraction}`;
}

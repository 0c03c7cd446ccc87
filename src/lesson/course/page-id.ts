import { languages } from "../../words/languages.ts";
import { parseLessonFolder } from "../lesson-path.ts";
import { AuthorError } from "../problem.ts";
import { languageOfFile } from "../translation/translation-file.ts";

/**
 * Addresses at the top of the site that are the engine's: a page of that name would be nowhere, or, where
 * the site has files for its cells and for frames, be found by no search.
 */
const reserved = [
  "404",
  "embed",
  "glossary",
  "index",
  "lab",
  "lessons",
  "modules",
  "pagefind",
  "playground",
  "types",
  "unkept",
  "words",
  ...Object.keys(languages),
];

/**
 * `lessons/01-two-words/index.mdx` → `lessons/two-words`, `lessons/01-two-words/index.de.mdx` →
 * `de/lessons/two-words`; `pages/hosting.mdx` → `hosting`.
 * @param entry path from the course's folder
 * @throws AuthorError for a name that cannot be an address, or is the engine's
 */
export function idOfPage(entry: string): string {
  const file = /^pages\/(.*)$/.exec(entry)?.[1];
  if (file !== undefined) {
    const page = /^([a-z0-9-]+)\.mdx$/.exec(file)?.[1];
    if (page !== undefined && reserved.includes(page)) {
      throw new AuthorError(
        `${entry}: expected a page's name that the site does not use itself, found ${page}. Rename it; taken are ${reserved.join(", ")}.`,
      );
    }
    if (page !== undefined) return page;
    throw new AuthorError(
      `${entry}: expected a page's name of small letters, digits and -, which becomes its address, such as pages/imprint.mdx; found ${file}. Rename it.`,
    );
  }
  const folder = entry.split("/").at(-2) ?? "";
  const lesson = parseLessonFolder(folder);
  if (lesson === undefined) {
    throw new AuthorError(
      `${entry}: expected a folder such as 01-two-words, found ${folder}. Rename it.`,
    );
  }
  const language = languageOfFile(entry);
  return `${language === undefined ? "" : `${language}/`}lessons/${lesson.slug}`;
}

/** Where translations lie: `index.de.mdx`, beside the lesson's `index.mdx`. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../words/languages.ts";
import { lessonPlaces } from "../course/lesson-places.ts";

const pattern = /(?:^|[\\/])index\.([a-zA-Z-]+)\.mdx$/;

/** @returns `de` for `…/index.de.mdx`; undefined for a lesson's own text, and for any other file */
export function languageOfFile(path: string): string | undefined {
  return pattern.exec(path)?.[1];
}

/** The languages that a lesson is translated into, by their files. @param dir of the lesson, from the root */
export function translationsIn(dir: string, root = process.cwd()): readonly string[] {
  const folder = join(root, dir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => languageOfFile(file) ?? [])
    .sort();
}

/** Whether a lesson of the course that is built has been translated. */
export function isTranslated(slug: string, language: string, root = process.cwd()): boolean {
  const place = lessonPlaces(root).find((each) => each.slug === slug);
  return place !== undefined && translationsIn(place.dir, root).includes(language);
}

/** @returns what is wrong with a language that no interface speaks; undefined where one does */
export function languageProblem(language: string): string | undefined {
  if (Object.hasOwn(languages, language)) return undefined;
  return `Expected a language that the interface speaks (${Object.keys(languages).join(", ")}), found ${language}. Add its words to src/words/, as CONTRIBUTING.md says, or rename the file.`;
}

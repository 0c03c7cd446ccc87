/** A new lesson, made from `content/lesson-template/`: complete, so that its author changes what works. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseLessonFolder, type LessonPath } from "../../src/lesson/lesson-path.ts";
import { templateFolder } from "./template-folder.ts";

export interface LessonWish {
  /** As its address is to have it: `event-loop`. */
  readonly slug: string | undefined;
  readonly title: string | undefined;
  /** ISO 8601: `2026-11-28` */
  readonly date: string;
}

/** Said of every mistake in what was asked for. */
const usage = `npm run new-lesson -- event-loop "The event loop"`;

/**
 * Writes the lesson's folder under the next free number.
 * @param home folder of the course's lessons, from the root: `content/lessons`
 * @param taken slugs that other lessons have, beside those in `home`, and who has them
 * @throws Error for a person to read, where the slug or the title will not do
 */
export function makeLesson(
  { slug, title, date }: LessonWish,
  home: string,
  root: string,
  taken: ReadonlyMap<string, string> = new Map(),
): LessonPath {
  if (slug === undefined || title === undefined || title.trim() === "") {
    throw new Error(
      `Expected a slug and a title, found ${slug === undefined ? "neither" : `the slug ${slug} alone`}. Such as: ${usage}`,
    );
  }
  if (parseLessonFolder(`01-${slug}`) === undefined) {
    throw new Error(
      `Expected a slug of small letters, digits and single hyphens, which becomes the lesson's address; found "${slug}". ${suggestion(slug, title)}`,
    );
  }
  const lessons = lessonsIn(home, root);
  const other = lessons.find((lesson) => lesson.slug === slug)?.dir ?? taken.get(slug);
  if (other !== undefined) {
    throw new Error(`Expected a slug that is free; ${other} has "${slug}". Choose another.`);
  }
  const number = Math.max(0, ...lessons.map((lesson) => lesson.number)) + 1;
  const folder = `${String(number).padStart(2, "0")}-${slug}`;
  const lesson = parseLessonFolder(folder, home);
  if (lesson === undefined) {
    throw new Error(`Expected at most 9999 lessons in ${home}, found that ${folder} is next.`);
  }
  const target = join(root, lesson.dir);
  cpSync(templateFolder, target, { recursive: true, errorOnExist: true, force: false });
  const page = join(target, "index.mdx");
  const facts = { title: JSON.stringify(title.trim()), number: String(number), date };
  const text = Object.entries(facts).reduce(
    (written, [name, value]) => written.replace(`{{${name}}}`, () => value),
    readFileSync(page, "utf8"),
  );
  writeFileSync(page, text);
  return lesson;
}

function lessonsIn(home: string, root: string): readonly LessonPath[] {
  const folder = join(root, home);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => parseLessonFolder(name, home) ?? []);
}

function suggestion(slug: string, title: string): string {
  const words = `${slug}|${title}`.split("|").map((text) =>
    text
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, ""),
  );
  const meant = words.find((word) => word !== "");
  return meant === undefined ? `Such as: ${usage}` : `Take ${meant}, perhaps.`;
}

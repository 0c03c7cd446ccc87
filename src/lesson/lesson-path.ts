/** Where lessons lie: `content/lessons/NN-slug/index.mdx`. */

/** From the project's root. */
export const lessonsFolder = "content/lessons";

export interface LessonPath {
  /** The folder's name without the number: `two-words`. */
  readonly slug: string;
  readonly number: number;
  /** From the project's root: `content/lessons/01-two-words`. */
  readonly dir: string;
}

/** Undefined for a name that is no lesson's folder. */
export function parseLessonFolder(name: string): LessonPath | undefined {
  const match = /^(\d{2,4})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { slug: match[2], number: Number(match[1]), dir: `${lessonsFolder}/${name}` };
}

/** The lesson that a file in its folder belongs to; `path` with any prefix and either slash. */
export function lessonOfPath(path: string): LessonPath | undefined {
  const parts = path.split(/[\\/]/);
  const folder = parts.at(-2);
  const isLesson = parts.at(-3) === "lessons" && parts.at(-4) === "content";
  return isLesson && folder !== undefined ? parseLessonFolder(folder) : undefined;
}

import { isCourseOfOnesOwn } from "./course-folder.ts";
import { shellWord } from "./shell-word.ts";

/**
 * A command as one types it for the course that is built: `COURSE=../my-course npm run dev`. Without COURSE it
 * would be about ours.
 * @param command what follows `npm run`
 */
export function courseCommand(command: string, root = process.cwd(), env = process.env): string {
  const course = env["COURSE"]?.trim() ?? "";
  const prefix = isCourseOfOnesOwn(root, env) ? `COURSE=${shellWord(course)} ` : "";
  return `${prefix}npm run ${command}`;
}

/**
 * The command that records what a lesson's page is to show.
 * @param slug which no other lesson has, as its number may be; all lessons where undefined
 */
export function recordCommand(
  slug: string | undefined,
  root = process.cwd(),
  env = process.env,
): string {
  const narrowed = slug === undefined ? "" : ` --lesson ${slug}`;
  return courseCommand(`verify -- --update${narrowed}`, root, env);
}

/**
 * `npm run new-lesson -- event-loop "The event loop"`: a lesson that builds and verifies, under the next
 * free number, in the course that is built (`COURSE`, or ours).
 */
import { readOptions, refuseOptions } from "./read-options.ts";
import { courseCommand, recordCommand } from "../src/lesson/course/course-command.ts";
import { courseFolder } from "../src/lesson/course/course-folder.ts";
import { keptPlaces } from "../src/lesson/course/lesson-places.ts";
import { listLesson } from "../src/lesson/course/list-lesson.ts";
import { lessonsHome } from "../src/lesson/lesson-path.ts";
import { LessonError } from "../src/lesson/problem.ts";
import { makeLesson } from "./new-lesson/make-lesson.ts";
import { root } from "./run-step.ts";

process.chdir(root);
try {
  const [slug, title, ...more] = readOptions({ allowPositionals: true }).positionals;
  if (more.length > 0) {
    throw new Error(
      `Expected a slug and a title, found ${String(more.length)} more. Put the title into quotes: npm run new-lesson -- ${String(slug)} "${[title, ...more].join(" ")}"`,
    );
  }
  const folder = courseFolder(root);
  const { dir } = makeLesson(
    { slug, title, date: new Date().toISOString().slice(0, 10) },
    lessonsHome(folder),
    root,
    new Map(keptPlaces(root).map((place) => [place.slug, place.dir])),
  );
  listLesson(folder, String(slug), root);
  tellNext(dir, String(slug));
} catch (error) {
  // A mistake in what was asked for is told in a sentence, not in a stack of ours; one in the course is none of usage.
  if (!(error instanceof LessonError)) {
    refuseOptions(error instanceof Error ? error.message : String(error));
  }
  console.error(error.message);
  process.exitCode = 1;
}

function tellNext(dir: string, slug: string): void {
  const base = `/${process.env["BASE"] ?? ""}/`.replaceAll(/\/+/g, "/");
  const site = `http://localhost:${process.env["PORT"] ?? "4321"}${base}`;
  console.log(`${dir}/ is a lesson that builds, and whose runs are recorded. Next:

  ${courseCommand("dev", root)}
      then open ${site}lessons/${slug}/, and write in ${dir}/index.mdx
  ${recordCommand(slug, root)}
      runs its cells and proves its exercises in a browser, and records what the page is to show

What there is to write with: ${site}lessons/authoring/, and CONTRIBUTING.md.`);
}

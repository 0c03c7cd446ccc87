import { AuthorError, LessonError } from "../src/lesson/problem.ts";

/** A mistake in a course or a lesson is for its author: places and remedies, not a stack of ours. Ends the process. */
export function tellAuthor(error: unknown): never {
  if (!(error instanceof AuthorError)) throw error;
  console.error(error.message);
  if (error instanceof LessonError) {
    const count = error.problems.length;
    console.error(`\n${String(count)} ${count === 1 ? "problem" : "problems"} in the course.`);
  }
  process.exit(1);
}

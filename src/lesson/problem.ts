import type { SourceLocation } from "./cell.ts";

/** What is wrong with a lesson. Every problem stops the build. */
export interface LessonProblem {
  readonly location: SourceLocation;
  /** What was expected, what was found, what to do; no position in it. */
  readonly message: string;
}

/** `content/lessons/01-two-words/index.mdx:42:7: Expected …`, which editors and terminals turn into a link. */
export function formatProblem({ location, message }: LessonProblem): string {
  return `${location.path}:${String(location.line)}:${String(location.column)}: ${message}`;
}

/** Thrown with all problems of a lesson at once, in the order in which they stand in it. */
export class LessonError extends Error {
  override readonly name = "LessonError";
  readonly problems: readonly LessonProblem[];
  /** Of the first problem, where the dev server's error page opens the lesson's text. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(problems: readonly LessonProblem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join("\n"), options);
    this.problems = problems;
    // That page shows the lesson whatever file the problem is in.
    const location = problems.find((each) => each.location.path.endsWith(".mdx"))?.location;
    this.line = location?.line;
    this.column = location?.column;
  }
}

/** @throws LessonError where there is any problem */
export function throwProblems(problems: readonly LessonProblem[]): void {
  if (problems.length > 0) throw new LessonError(problems);
}

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

/**
 * A mistake of whoever writes the course: told in a sentence. A stack of ours would only hide it, so it has
 * none, nor its cause's, which Astro prints, too.
 */
export class AuthorError extends Error {
  override readonly name: string = "AuthorError";
  override readonly stack = "";
  /** What it was made of, for who looks into it. */
  readonly origin: unknown;

  constructor(message: string, options: ErrorOptions = {}) {
    super(message);
    this.origin = options.cause;
  }
}

/** Thrown with all problems of a lesson at once, in the order in which they stand in it. */
export class LessonError extends AuthorError {
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

/** @returns what `look` finds, or what it throws a `LessonError` of: so that of several files each is told */
export function problemsIn(look: () => readonly LessonProblem[]): readonly LessonProblem[] {
  try {
    return look();
  } catch (error) {
    if (error instanceof LessonError) return error.problems;
    throw error;
  }
}

/** @throws LessonError where there is any problem */
export function throwProblems(problems: readonly LessonProblem[]): void {
  if (problems.length > 0) throw new LessonError(problems);
}

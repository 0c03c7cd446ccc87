/** The comment that a wrong attempt begins with: which check must fail, and what the reader is told. */
import type { Claim, WrongAttempt } from "./exercise.ts";
import { parsePattern } from "../console/line-pattern.ts";
import { hintFor } from "./hint-for.ts";
import type { LessonProblem } from "./problem.ts";

export interface ReadAttempt {
  readonly claims: WrongAttempt["claims"];
  readonly typeError: number | undefined;
  readonly problems: readonly LessonProblem[];
}

/**
 * @param path from the project's root
 * @param checks names of the exercise's checks
 */
export function readAttempt(path: string, source: string, checks: readonly string[]): ReadAttempt {
  const claims: Claim[] = [];
  const problems: LessonProblem[] = [];
  let typeError: number | undefined;
  /** A check that is said to fail, and whose message is still to come. */
  let open: { readonly name: string; readonly line: number } | undefined;

  function problem(line: number, column: number, message: string): void {
    problems.push({ location: { path, line, column }, message });
  }

  for (const [index, text] of source.split("\n").entries()) {
    if (!text.startsWith("//")) break;
    const line = index + 1;
    const match = /^\/\/\s*(fails|says|type-error):\s*(.*?)\s*$/.exec(text);
    const [, key, value = ""] = match ?? [];
    const column = text.length - value.length + 1;
    if (key === "fails") {
      if (open !== undefined) problem(open.line, 1, missingSays);
      open = { name: value, line };
      if (!checks.includes(value)) {
        const hint = hintFor(value, checks);
        problem(line, column, `Expected the name of a check, found "${value}". ${hint}`);
      }
    } else if (key === "says") {
      const pattern = parsePattern(value);
      if (!pattern.ok) problem(line, column + pattern.offset, pattern.message);
      if (open === undefined)
        problem(line, 1, "Expected `// fails: …` above `// says: …`, found none.");
      else if (value === "") problem(line, column, missingSays);
      else claims.push({ fails: open.name, says: value, location: { path, line, column: 1 } });
      open = undefined;
    } else if (key === "type-error") {
      if (/^[1-9]\d{0,5}$/.test(value)) typeError = Number(value);
      else
        problem(
          line,
          column,
          `Expected the number of a TypeScript diagnostic, such as 2322, found "${value}".`,
        );
    }
  }
  if (open !== undefined) problem(open.line, 1, missingSays);
  else if (claims.length === 0 && problems.length === 0) {
    problem(
      1,
      1,
      "Expected `// fails: the check's name` and `// says: what the reader is told` at the top of a wrong attempt, found neither.",
    );
  }
  return { claims, typeError, problems };
}

const missingSays =
  "Expected `// says: what the reader is told` under `// fails: …`, found none. An attempt must fail for the reason that it stands for.";

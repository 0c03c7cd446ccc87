/** What a cell is meant to show. Apart, so that who asks does not load TypeScript. */
import type { TypeProblem } from "./type-problem.ts";

/** A cell that says `type-error="2322"` is about that error: it belongs there. */
export function isExpected({ code }: TypeProblem, typeError: number | undefined): boolean {
  return code === typeError;
}

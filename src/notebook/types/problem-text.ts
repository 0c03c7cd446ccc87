/** A problem in words: as TypeScript says it, with its number. */
import type { CellProblem } from "./notebook-types.ts";
import { said } from "../../words/words.ts";

/**
 * How many problems of a cell are listed and marked: prose that was pasted as code has thousands, and a
 * button and an underline for each would keep the page busy for a second with every key.
 */
export const mostShown = 50;

/** `TypeScript 2322`, and whether the cell is there to show it. */
export function problemCode({ code, isExpected }: CellProblem): string {
  return isExpected
    ? said("TypeScript {}, which this cell is meant to show", String(code))
    : `TypeScript ${code}`;
}

/** `2 type problems`, as a status. */
export function problemCount(problems: readonly CellProblem[]): string {
  const unexpected = problems.filter(({ isExpected }) => !isExpected).length;
  if (unexpected === 0) {
    return said(problems.length === 0 ? "No type problems" : "No type problems but the one meant");
  }
  return unexpected === 1 ? said("1 type problem") : said("{} type problems", unexpected);
}

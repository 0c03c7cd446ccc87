/** What a lesson quotes of recorded runs: `<Printed cell="gather.ts" line="took {} ms" />`, `<Measured cell="gather.ts" />`. */
import type { Root } from "mdast";
import { nearestName } from "../compiler/nearest.ts";
import type { Cell, SourceLocation } from "./cell.ts";
import { readElementAttributes } from "./element-attributes.ts";
import { elementsIn } from "./elements-in.ts";
import type { LessonProblem } from "./problem.ts";
import { quoteProblem } from "./quoted-line.ts";

/** A line that is quoted. */
export interface LessonQuote {
  readonly cell: string;
  /** With `{}` for what is quoted. */
  readonly line: string;
  readonly location: SourceLocation;
}

/** @param path of the lesson's file, from the project's root */
export function extractQuotes(
  tree: Root,
  path: string,
  cells: readonly Pick<Cell, "file">[],
): { readonly quotes: readonly LessonQuote[]; readonly problems: readonly LessonProblem[] } {
  const quotes: LessonQuote[] = [];
  const problems: LessonProblem[] = [];
  const files = cells.map(({ file }) => file);
  for (const name of ["Measured", "Printed"]) {
    for (const node of elementsIn(tree, name)) {
      const { line: row = 1, column = 1 } = node.position?.start ?? {};
      const location = { path, line: row, column };
      const read = readElementAttributes(node, location);
      problems.push(...read.problems);
      const valueOf = (key: string) => read.attributes.find((each) => each.name === key)?.value;
      const cell = valueOf("cell");
      if (cell === undefined || !files.includes(cell)) {
        problems.push({ location, message: cellMessage(name, cell, files) });
        continue;
      }
      if (name === "Measured") continue;
      const line = valueOf("line");
      const message =
        line === undefined
          ? 'Expected the line that <Printed> quotes from, such as line="took {} ms", found no `line`.'
          : quoteProblem(line);
      if (message !== undefined) problems.push({ location, message });
      else if (line !== undefined) quotes.push({ cell, line, location });
    }
  }
  return { quotes, problems };
}

function cellMessage(name: string, cell: string | undefined, files: readonly string[]): string {
  if (cell === undefined) {
    return `Expected the cell that <${name}> quotes, such as cell="gather.ts", found no \`cell\`.`;
  }
  const meant = nearestName(cell, files);
  const hint = meant === undefined ? `There is ${files.join(", ")}.` : `Did you mean "${meant}"?`;
  return `Expected a cell of this lesson, found "${cell}". ${hint}`;
}

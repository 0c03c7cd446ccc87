/**
 * What a lesson quotes of recorded runs: `<Printed cell="gather.ts" line="took {} ms" />`,
 * `<Measured cell="gather.ts" of="concurrency" />`, `<SideBySide cells="in-turn.ts gather.ts" />`.
 */
import type { Root } from "mdast";
import type { Cell, SourceLocation } from "./cell.ts";
import { readElementAttributes } from "./element-attributes.ts";
import { elementsIn } from "./elements-in.ts";
import { hintFor } from "./hint-for.ts";
import { measuredNames } from "./measured-names.ts";
import type { LessonProblem } from "./problem.ts";
import { quoteProblem } from "./quoted-line.ts";

/** A line that is quoted. */
export interface LessonQuote {
  readonly cell: string;
  /** With `{}` for what is quoted. */
  readonly line: string;
  readonly location: SourceLocation;
}

const quoting = ["Measured", "Printed", "SideBySide"] as const;

/** @param path of the lesson's file, from the project's root */
export function extractQuotes(
  tree: Root,
  path: string,
  cells: readonly Pick<Cell, "file">[],
): { readonly quotes: readonly LessonQuote[]; readonly problems: readonly LessonProblem[] } {
  const quotes: LessonQuote[] = [];
  const problems: LessonProblem[] = [];
  const files = cells.map(({ file }) => file);
  for (const name of quoting) {
    for (const node of elementsIn(tree, name)) {
      const { line: row = 1, column = 1 } = node.position?.start ?? {};
      const location = { path, line: row, column };
      const read = readElementAttributes(node, location);
      problems.push(...read.problems);
      const valueOf = (key: string) => read.attributes.find((each) => each.name === key)?.value;
      if (name === "SideBySide") {
        const sides = (valueOf("cells") ?? "").split(/\s+/).filter((file) => file !== "");
        const message = sidesMessage(sides, files);
        if (message !== undefined) problems.push({ location, message });
        continue;
      }
      const cell = valueOf("cell");
      if (cell === undefined || !files.includes(cell)) {
        problems.push({ location, message: cellMessage(name, cell, files) });
        continue;
      }
      if (name === "Measured") {
        const of = read.attributes.find((each) => each.name === "of");
        const message = of === undefined ? undefined : ofMessage(of.value);
        if (message !== undefined) problems.push({ location, message });
        continue;
      }
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
  return cell === undefined
    ? `Expected the cell that <${name}> quotes, such as cell="gather.ts", found no \`cell\`.`
    : noCell(cell, files);
}

/** Undefined where all of them are cells. */
function sidesMessage(sides: readonly string[], files: readonly string[]): string | undefined {
  if (sides.length === 0) {
    return 'Expected the cells that <SideBySide> shows, such as cells="in-turn.ts gather.ts", found none.';
  }
  const stray = sides.find((file) => !files.includes(file));
  return stray === undefined ? undefined : noCell(stray, files);
}

function noCell(cell: string, files: readonly string[]): string {
  return `Expected a cell of this lesson, found "${cell}". ${hintFor(cell, files)}`;
}

/** @returns undefined for what a run measures */
function ofMessage(of: string | undefined): string | undefined {
  if (measuredNames.some((name) => name === of)) return undefined;
  const hint = hintFor(of ?? "", measuredNames);
  return `Expected what the run measured, such as of="concurrency", found of="${of ?? ""}". ${hint}`;
}

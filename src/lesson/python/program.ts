/** A lesson's Python programs: real files in its folder `python/`, each with what it prints beside it. */
import type { ExpectedOutput, SourceLocation } from "../cell.ts";
import { literalText } from "../../console/line-pattern.ts";
import { compareOutput } from "../output-pattern.ts";

/** In the lesson's folder. */
export const pythonFolder = "python";

export interface PythonProgram {
  /** `gather.py` */
  readonly file: string;
  readonly source: string;
  /** Of `gather.output`: patterns as under a cell. */
  readonly output: ExpectedOutput;
  /** Of its `<InPython>`. */
  readonly location: SourceLocation;
}

/** A run of a program that has ended. */
export interface PythonRun {
  /** Of the process; undefined where it was ended from outside. */
  readonly code: number | undefined;
  readonly lines: readonly string[];
  /** What it wrote to its other stream. */
  readonly errors: string;
}

/** @returns what differs, in words for the author; empty where all is as the file says */
export function comparePythonRun(
  { output }: Pick<PythonProgram, "output">,
  { code, lines, errors }: PythonRun,
): string[] {
  if (code !== 0) {
    const found =
      code === undefined ? "ended from outside: it took too long" : `code ${String(code)}`;
    return [`the end of the run\n  expected: code 0\n  found:    ${found}\n${errors.trimEnd()}`];
  }
  const difference = compareOutput(output, lines);
  return difference === undefined ? [] : [difference.message];
}

/** What the author says it prints, where that leaves nothing open. */
export function literalLines({
  output,
}: Pick<PythonProgram, "output">): readonly string[] | undefined {
  const lines: string[] = [];
  for (const line of output.lines) {
    const text = literalText(line);
    if (text === undefined) return undefined;
    lines.push(text);
  }
  return lines;
}

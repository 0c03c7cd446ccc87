/**
 * Whether a run under Node did what the cell's fence says. The words are the same; a few forms are not:
 * Node draws tables with lines, indents groups, and prints the place and the stack of what ends a run.
 */
import type { ConsoleLine } from "../../console/line.ts";
import type { FailureReason } from "../../sandbox/run.ts";
import type { Cell } from "../cell.ts";
import { compareRun } from "../compare-run.ts";

export interface NodeRun {
  /** Of the process's end. */
  readonly code: number;
  /** All that it printed, on either stream. */
  readonly printed: string;
}

/** @returns what differs, in words; empty where all is as the fence says */
export function compareNodeRun(cell: Cell, { code, printed }: NodeRun): string[] {
  const hasGroups = /console\s*\.\s*group/.test(cell.source);
  const { lines, ending } = splitCrash(plainLines(printed, hasGroups), code);
  const run = {
    state: code === 0 ? "done" : "failed",
    reason: reasonOf(code),
    lines: [
      ...lines.map((text) => lineOf("log", text)),
      ...(ending === undefined ? [] : [lineOf("error", ending)]),
    ],
    attributes: {},
  };
  const { error, fails } = cell.expectation;
  // Threads, tasks and time are the browser's to measure.
  const expectation = {
    ...(error === undefined ? {} : { error }),
    ...(fails === undefined ? {} : { fails }),
  };
  const asWritten = compareRun({ ...cell, expectation, output: outputOf(cell, hasGroups) }, run);
  if (asWritten.length === 0 || error === undefined || cell.output === undefined) return asWritten;
  // Node ends at the first rejection that nobody handles; in a browser the rest of the program goes on.
  const output = { ...cell.output, lines: cell.output.lines.slice(0, lines.length) };
  return compareRun({ ...cell, expectation, output }, run).length === 0 ? [] : asWritten;
}

/** Node's code for a module whose top-level `await` nothing can settle: https://nodejs.org/api/process.html#exit-codes */
const unsettled = 13;

function reasonOf(code: number): FailureReason | undefined {
  if (code === 0) return undefined;
  return code === unsettled ? "never-ends" : "error";
}

function outputOf({ output }: Cell, hasGroups: boolean): Cell["output"] {
  if (output === undefined || !hasGroups) return output;
  return { ...output, lines: output.lines.map((line) => line.trimStart()) };
}

/** @param hasGroups indentation may be that of a group, which the site shows by style */
function plainLines(printed: string, hasGroups: boolean): string[] {
  const lines = printed.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.flatMap((line) => {
    const text = hasGroups ? line.trimStart() : line;
    // A table: its rows' cells, parted by tabs.
    if (/^[┌├└]─[─┬┼┴]*[┐┤┘]$/.test(text)) return [];
    if (!/^│.*│$/.test(text)) return [text];
    const cells = text
      .slice(1, -1)
      .split("│")
      .map((cell) => cell.trim().replace(/^'(.*)'$/, "$1"));
    return [cells.join("\t")];
  });
}

/** An uncaught error: the place, its line, a mark, and then the error with its stack. */
function splitCrash(
  lines: readonly string[],
  code: number,
): { readonly lines: readonly string[]; readonly ending: string | undefined } {
  if (code === 0) return { lines, ending: undefined };
  if (code === unsettled) {
    const warning = lines.findLastIndex((line) => line.startsWith("Warning: Detected unsettled"));
    return warning === -1
      ? { lines, ending: undefined }
      : { lines: lines.slice(0, warning), ending: lines[warning] };
  }
  const start = lines.findLastIndex((line) => /^(?:file:\/\/|node:)\S*:\d+$/.test(line));
  if (start === -1) return { lines, ending: undefined };
  const mark = lines.findIndex((line, index) => index > start && /^\s*\^+\s*$/.test(line));
  const ending = lines.find((line, index) => index > mark && line.trim() !== "");
  return { lines: lines.slice(0, start), ending };
}

function lineOf(level: "log" | "error", text: string): ConsoleLine {
  return {
    level,
    thread: 0,
    depth: 0,
    at: 0,
    content: { kind: "parts", parts: [{ kind: "text", text }] },
  };
}

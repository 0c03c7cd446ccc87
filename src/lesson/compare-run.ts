/** Whether a run of a cell did what its fence says. Pure: the run may be of any engine. */
import type { ConsoleLine } from "../console/line.ts";
import { parseInFlight } from "../sandbox/measure-attributes.ts";
import { lineText } from "../console/text.ts";
import type { Cell, Expectation, Range } from "./cell.ts";
import { compareOutput } from "./output-pattern.ts";

/** A run as its section tells it. */
export interface ObservedRun {
  /** `data-state`, once it is over. */
  readonly state: string;
  /** `data-reason` */
  readonly reason: string | undefined;
  readonly lines: readonly ConsoleLine[];
  /** The section's other `data-` attributes, by their names: `data-threads`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** @returns what differs, each in words for the author; empty where all is as the fence says */
export function compareRun(cell: Cell, run: ObservedRun): string[] {
  const { expectation, output } = cell;
  const differences: string[] = [];
  const { printed, ending } = splitEnding(cell, run);

  differences.push(...compareEnd(expectation, run, ending));
  const wanted = output ?? { lines: [], unordered: false };
  // Nobody writes out a flood: `output` has its first lines.
  const held = expectation.fails === "flood" ? printed.slice(0, wanted.lines.length) : printed;
  const difference = compareOutput(wanted, held);
  if (difference !== undefined) differences.push(difference.message);

  for (const name of ["concurrency", "parallelism", "threads"] as const) {
    const range = expectation[name];
    if (range === undefined) continue;
    differences.push(...compareMeasure(name, range, run.attributes[`data-${name}`]));
  }
  for (const [name, range] of Object.entries(expectation.inFlight ?? {})) {
    const measured = parseInFlight(run.attributes["data-in-flight"]).get(name);
    differences.push(...compareMeasure(`in-flight of ${name}`, range, measured));
  }
  return differences;
}

/**
 * The line that says why a run failed is held to `error="…"` or `fails="…"` and is no part of `output`:
 * it names a place or a limit, and engines differ in how exactly.
 */
function splitEnding(
  { expectation }: Cell,
  { state, lines }: ObservedRun,
): { printed: string[]; ending: string | undefined } {
  const texts = lines.map(({ content }) => lineText(content));
  const last = lines.findLastIndex(({ level }) => level === "error");
  if (state !== "failed" || last === -1) return { printed: texts, ending: undefined };
  const ending = texts[last];
  if (expectation.error === undefined && expectation.fails === undefined)
    return { printed: texts, ending };
  return { printed: texts.filter((_, index) => index !== last), ending };
}

function compareEnd(
  { error, fails }: Expectation,
  { state, reason }: ObservedRun,
  ending: string | undefined,
): string[] {
  const how = reason === undefined ? state : `${state} (${reason})`;
  if (fails !== undefined) {
    const isSo = state === "failed" && reason === fails;
    return isSo ? [] : [describe("the end of the run", `failed (${fails})`, how)];
  }
  if (error === undefined) {
    return state === "done"
      ? []
      : [
          describe(
            "the end of the run",
            "done",
            `${how}${ending === undefined ? "" : `: ${ending}`}`,
          ),
        ];
  }
  if (state !== "failed" || reason !== "error") {
    return [describe("the end of the run", `failed with ${error}`, how)];
  }
  const name =
    ending === undefined
      ? undefined
      : /^(?:Uncaught (?:\(in promise\) )?)?([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(
          ending,
        )?.[1];
  return name === error
    ? []
    : [describe("the error that ends the run", error, ending ?? "no line that says why")];
}

function compareMeasure(name: string, range: Range, measured: string | undefined): string[] {
  const wanted =
    range.min === range.max ? String(range.min) : `${String(range.min)}..${String(range.max)}`;
  if (measured === undefined || !/^\d+$/.test(measured)) {
    return [describe(name, wanted, measured ?? "no such measure of the run")];
  }
  const value = Number(measured);
  return value >= range.min && value <= range.max ? [] : [describe(name, wanted, measured)];
}

function describe(what: string, expected: string, found: string): string {
  return `${what}\n  expected: ${expected}\n  found:    ${found}`;
}

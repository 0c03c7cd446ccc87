/** What a cell must print, line by line (`src/console/line-pattern.ts`), and whether it did. */
import { matchesPattern } from "../console/line-pattern.ts";
import type { ExpectedOutput } from "./cell.ts";

/** The first place where what was printed is not what was expected. */
export interface Difference {
  /** Of the output, from 1. */
  readonly line: number;
  /** As in the lesson, pattern and all; undefined where nothing more was expected. */
  readonly expected: string | undefined;
  /** Undefined where nothing more was printed. */
  readonly found: string | undefined;
  /** All of it, for a reader. */
  readonly message: string;
}

/**
 * Compares what a cell printed with its `output`.
 * @param printed the plain text of each console line; a text with line breaks counts as several lines
 * @returns undefined where it is as expected
 */
export function compareOutput(
  expected: Pick<ExpectedOutput, "lines" | "unordered">,
  printed: readonly string[],
): Difference | undefined {
  const lines = printed.flatMap((text) => text.split(/\r\n|\n/));
  return expected.unordered
    ? compareUnordered(expected.lines, lines)
    : compareOrdered(expected.lines, lines);
}

function compareOrdered(
  expected: readonly string[],
  printed: readonly string[],
): Difference | undefined {
  const length = Math.max(expected.length, printed.length);
  for (let index = 0; index < length; index++) {
    const wanted = expected[index];
    const found = printed[index];
    if (wanted !== undefined && found !== undefined && matchesPattern(wanted, found)) continue;
    return difference(index + 1, wanted, found);
  }
  return undefined;
}

/** Each expected line gets a printed line of its own: a matching in a bipartite graph (Kuhn 1955). */
function compareUnordered(
  expected: readonly string[],
  printed: readonly string[],
): Difference | undefined {
  const takenBy = new Map<number, number>();
  const place = (wanted: number, tried: Set<number>): boolean => {
    for (const [candidate, text] of printed.entries()) {
      if (tried.has(candidate) || !matchesPattern(expected[wanted] ?? "", text)) continue;
      tried.add(candidate);
      const holder = takenBy.get(candidate);
      if (holder === undefined || place(holder, tried)) {
        takenBy.set(candidate, wanted);
        return true;
      }
    }
    return false;
  };
  const unplaced = expected.map((_, index) => !place(index, new Set()));
  const missing = unplaced.indexOf(true);
  const surplus = printed.findIndex((_, index) => !takenBy.has(index));
  if (missing === -1 && surplus === -1) return undefined;
  return difference(
    (missing === -1 ? surplus : missing) + 1,
    missing === -1 ? undefined : expected[missing],
    surplus === -1 ? undefined : printed[surplus],
    "in any order",
  );
}

function difference(
  line: number,
  expected: string | undefined,
  found: string | undefined,
  how?: string,
): Difference {
  const show = (text: string | undefined, none: string): string =>
    text === undefined ? none : text === "" ? "an empty line" : `\`${text}\``;
  const message = [
    `line ${String(line)} of the output${how === undefined ? "" : ` (${how})`}`,
    `  expected: ${show(expected, "nothing more")}`,
    `  found:    ${show(found, "nothing more")}`,
  ].join("\n");
  return { line, expected, found, message };
}

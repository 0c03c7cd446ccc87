/**
 * What a cell must print, and whether it did. A line under `output` stands for itself, to the letter, but for
 *
 * - `{int 900..1300}`: a whole number from 900 to 1300, in digits, both ends included;
 * - `{any}`: anything, also nothing, within the line;
 * - `{{`: a brace.
 */
import type { ExpectedOutput } from "./cell.ts";

type PatternPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "int"; readonly min: number; readonly max: number }
  | { readonly kind: "any" };

export type ParsedPattern =
  | { readonly ok: true; readonly parts: readonly PatternPart[] }
  | { readonly ok: false; readonly offset: number; readonly message: string };

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

const intPattern = /^int\s+(-?\d{1,15})\.\.(-?\d{1,15})$/;

/** Reads a line of `output`. */
export function parsePattern(line: string): ParsedPattern {
  const parts: PatternPart[] = [];
  let text = "";
  let offset = 0;
  while (offset < line.length) {
    const brace = line.indexOf("{", offset);
    if (brace === -1) {
      text += line.slice(offset);
      break;
    }
    text += line.slice(offset, brace);
    if (line[brace + 1] === "{") {
      text += "{";
      offset = brace + 2;
      continue;
    }
    const end = line.indexOf("}", brace);
    const inside = end === -1 ? line.slice(brace + 1) : line.slice(brace + 1, end);
    const special = end === -1 ? undefined : parseSpecial(inside.trim());
    if (special === undefined) {
      const found = end === -1 ? `{${inside}` : `{${inside}}`;
      const message = `Expected {int 900..1300}, {any}, or {{ for a brace, found \`${found}\`.`;
      return { ok: false, offset: brace, message };
    }
    if (text !== "") parts.push({ kind: "text", text });
    text = "";
    parts.push(special);
    offset = end + 1;
  }
  if (text !== "") parts.push({ kind: "text", text });
  return { ok: true, parts };
}

function parseSpecial(inside: string): PatternPart | undefined {
  if (inside === "any") return { kind: "any" };
  const match = intPattern.exec(inside);
  if (match === null) return undefined;
  const min = Number(match[1]);
  const max = Number(match[2]);
  return min <= max ? { kind: "int", min, max } : undefined;
}

/** The text that the line stands for, where it stands for one only. */
export function literalText(line: string): string | undefined {
  const pattern = parsePattern(line);
  if (!pattern.ok) return undefined;
  let text = "";
  for (const part of pattern.parts) {
    if (part.kind !== "text") return undefined;
    text += part.text;
  }
  return text;
}

/** How a text is written under `output` so that it stands for itself. */
export function escapePattern(text: string): string {
  return text.replaceAll("{", "{{");
}

/**
 * Whether a printed line is what a line of `output` asks for.
 * @throws where `line` is no pattern; `extract-cells.ts` lets none through
 */
export function matchesPattern(line: string, printed: string): boolean {
  const pattern = parsePattern(line);
  if (!pattern.ok) throw new Error(`${pattern.message} In \`${line}\`.`);
  // All places that the parts so far can reach: linear in the line, however many `{any}` there are.
  let reached = new Set([0]);
  for (const part of pattern.parts) {
    const next = new Set<number>();
    if (part.kind === "any") {
      const first = Math.min(...reached);
      for (let place = first; place <= printed.length; place++) next.add(place);
    } else {
      for (const place of reached) {
        const end =
          part.kind === "text"
            ? endOfText(part.text, printed, place)
            : endOfInt(part, printed, place);
        if (end !== undefined) next.add(end);
      }
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(printed.length);
}

function endOfText(text: string, printed: string, place: number): number | undefined {
  return printed.startsWith(text, place) ? place + text.length : undefined;
}

/** A number is taken whole: `{int 1..9}` is not the 1 of 12, nor its 2. */
function endOfInt(
  { min, max }: { readonly min: number; readonly max: number },
  printed: string,
  place: number,
): number | undefined {
  if (place > 0 && /\d/.test(printed.charAt(place - 1))) return undefined;
  const digits = /-?\d+/y;
  digits.lastIndex = place;
  const found = digits.exec(printed)?.[0];
  if (found === undefined) return undefined;
  const value = Number(found);
  return value >= min && value <= max ? place + found.length : undefined;
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

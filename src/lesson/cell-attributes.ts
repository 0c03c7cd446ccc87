/** What the attributes of a cell's fence, or of `<Cell>`, say. One place for both. */
import {
  exploringNames,
  failingReasons,
  type Expectation,
  type Exploring,
  type Range,
} from "./cell.ts";
import { nearestName } from "../compiler/nearest.ts";
import type { FenceAttribute, FenceFault } from "./parse-fence.ts";

export interface CellAttributes {
  readonly expectation: Expectation;
  readonly explore: Exploring | undefined;
  readonly faults: readonly FenceFault[];
}

/** Besides the one that names the file: `cell` on a fence, `src` on `<Cell>`. */
export const cellAttributeNames = [
  "concurrency",
  "parallelism",
  "threads",
  "in-flight",
  "error",
  "fails",
  "type-error",
  "explore",
] as const;
type CellAttributeName = (typeof cellAttributeNames)[number];

/**
 * Reads all attributes but the naming one.
 * @param naming `cell` or `src`: passed over here, and offered where a name is nearly it
 */
export function readCellAttributes(
  attributes: readonly FenceAttribute[],
  naming: "cell" | "src",
): CellAttributes {
  const faults: FenceFault[] = [];
  const seen = new Set<string>();
  const expectation: { -readonly [Key in keyof Expectation]: Expectation[Key] } = {};
  let explore: Exploring | undefined;

  for (const attribute of attributes) {
    const { name, offset } = attribute;
    if (seen.has(name)) {
      faults.push({ offset, message: `Expected \`${name}\` once, found it twice. Keep one.` });
      continue;
    }
    seen.add(name);
    if (name === naming) continue;
    if (!isCellAttributeName(name)) {
      faults.push({ offset, message: unknownMessage(name, naming) });
      continue;
    }
    const fault = (message: string): void => {
      faults.push({ offset: attribute.valueOffset, message });
    };
    if (name === "explore") {
      const { value = "any" } = attribute;
      explore = exploringNames.find((known) => known === value.trim());
      if (explore === undefined) fault(exploreMessage(value));
      continue;
    }
    const value = attribute.value?.trim() ?? "";
    switch (name) {
      case "concurrency":
      case "parallelism":
      case "threads": {
        const range = parseRange(value);
        if (range === undefined) fault(rangeMessage(name, value));
        else expectation[name] = range;
        break;
      }
      case "in-flight": {
        const inFlight = parseInFlight(value);
        if (inFlight === undefined) {
          fault(
            `Expected function names with a number or a range each, such as in-flight="download:3, parse:1..2", found "${value}".`,
          );
        } else expectation.inFlight = inFlight;
        break;
      }
      case "error":
        if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(value)) expectation.error = value;
        else fault(`Expected the name of an error, such as error="TypeError", found "${value}".`);
        break;
      case "fails": {
        const reason = failingReasons.find((known) => known === value);
        if (reason === undefined) fault(failsMessage(value));
        else expectation.fails = reason;
        break;
      }
      case "type-error":
        if (/^[1-9]\d{0,5}$/.test(value)) expectation.typeError = Number(value);
        else
          fault(
            `Expected the number of a TypeScript diagnostic, such as type-error="2322", found "${value}".`,
          );
        break;
    }
  }
  const { error, fails } = expectation;
  const second = attributes.findLast(({ name }) => name === "error" || name === "fails");
  if (error !== undefined && fails !== undefined && second !== undefined) {
    const message = `Expected one way to fail, found error="${error}" and fails="${fails}". A run ends once. Keep one.`;
    faults.push({ offset: second.offset, message });
  }
  return { expectation, explore, faults };
}

/** `3` or `2..4`; undefined where it is neither, or upside down, or below zero. */
export function parseRange(text: string): Range | undefined {
  const match = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(text);
  if (match === null) return undefined;
  const min = Number(match[1]);
  const max = match[2] === undefined ? min : Number(match[2]);
  return min <= max ? { min, max } : undefined;
}

/** `download:3`, more of them parted by commas or spaces. */
export function parseInFlight(text: string): Record<string, Range> | undefined {
  // No prototype: a function may be called `constructor`.
  const inFlight = new Map<string, Range>();
  for (const part of text.split(/[,\s]+/)) {
    const colon = part.lastIndexOf(":");
    const name = part.slice(0, Math.max(colon, 0));
    const range = parseRange(part.slice(colon + 1));
    if (name === "" || range === undefined || inFlight.has(name)) return undefined;
    inFlight.set(name, range);
  }
  return Object.fromEntries(inFlight);
}

function isCellAttributeName(name: string): name is CellAttributeName {
  return cellAttributeNames.some((known) => known === name);
}

function exploreMessage(value: string): string {
  return `Expected \`explore\` alone, or what exploring must come to, explore="broken" or explore="holds"; found "${value}".`;
}

function failsMessage(value: string): string {
  const meant = nearestName(value, failingReasons);
  const known = failingReasons.map((reason) => `fails="${reason}"`).join(", ");
  const hint =
    meant === undefined
      ? `There is ${known}. For an error that the cell throws, write error="TypeError".`
      : `Did you mean fails="${meant}"?`;
  return `Expected how the run fails, found "${value}". ${hint}`;
}

function unknownMessage(name: string, naming: "cell" | "src"): string {
  const known = [naming, ...cellAttributeNames];
  const meant = nearestName(name, known);
  const hint =
    meant === undefined ? `There are ${known.join(", ")}.` : `Did you mean \`${meant}\`?`;
  return `Unknown attribute \`${name}\` on a cell. ${hint}`;
}

export function rangeMessage(name: string, value: string): string {
  const upsideDown = /^(\d+)\.\.(\d+)$/.exec(value);
  if (upsideDown?.[1] !== undefined && upsideDown[2] !== undefined) {
    return `Expected a range from the smaller number to the greater, found "${value}". Write ${name}="${upsideDown[2]}..${upsideDown[1]}".`;
  }
  return `Expected a number or a range, such as ${name}="3" or ${name}="2..4", found "${value}".`;
}

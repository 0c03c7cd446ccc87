/**
 * What a run measured, as `data-` attributes of its cell's section: for tests, for `verify`, and for
 * whoever reads a page by its markup.
 */
import type { Measures } from "./run.ts";

/** All that this module writes; to be taken away before the next run. */
export const measureAttributes = [
  "data-wall-ms",
  "data-tasks",
  "data-concurrency",
  "data-parallelism",
  "data-threads",
  "data-in-flight",
  "data-busy-ms",
] as const;

type Attribute = (typeof measureAttributes)[number];

/** Names of functions that `data-in-flight` holds at most. */
const nameLimit = 100;

export function measuresToAttributes(measures: Measures): Readonly<Record<Attribute, string>> {
  return {
    "data-wall-ms": thousandths(measures.wallMs),
    "data-tasks": String(measures.tasks),
    "data-concurrency": String(measures.concurrency),
    "data-parallelism": String(measures.parallelism),
    "data-threads": String(measures.threads),
    "data-in-flight": inFlightText(measures.inFlight),
    "data-busy-ms": thousandths(measures.busyMs),
  };
}

/**
 * @param attributes by their names, as `measuresToAttributes` wrote them
 * @throws where one is missing or no number
 */
export function measuresFromAttributes(attributes: Readonly<Record<string, string>>): Measures {
  const read = (name: Attribute): number => {
    const text = attributes[name];
    const value = text === undefined || text === "" ? Number.NaN : Number(text);
    if (Number.isFinite(value)) return value;
    throw new Error(
      `Expected ${name} on an ended run to be a number, found ${JSON.stringify(attributes)}.`,
    );
  };
  return {
    wallMs: read("data-wall-ms"),
    threads: read("data-threads"),
    tasks: read("data-tasks"),
    concurrency: read("data-concurrency"),
    parallelism: read("data-parallelism"),
    inFlight: Object.fromEntries(
      [...parseInFlight(attributes["data-in-flight"])].map(([name, most]) => [name, Number(most)]),
    ),
    busyMs: read("data-busy-ms"),
  };
}

/** `download:3 parse:1` to a table; the numbers as they stand. */
export function parseInFlight(attribute: string | undefined): ReadonlyMap<string, string> {
  const pairs = (attribute ?? "").split(" ").filter((pair) => pair.includes(":"));
  return new Map(
    pairs.map((pair) => {
      const colon = pair.lastIndexOf(":");
      return [decodeName(pair.slice(0, colon)), pair.slice(colon + 1)];
    }),
  );
}

function inFlightText(inFlight: Measures["inFlight"]): string {
  return Object.entries(inFlight)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, nameLimit)
    .map(([name, most]) => `${encodeName(name)}:${most}`)
    .join(" ");
}

/** White space would end a name; names that have some are methods in quotes. */
function encodeName(name: string): string {
  return name.replace(/[%\s]/g, (character) => encodeURIComponent(character));
}

function decodeName(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/g, (code) => {
    try {
      return decodeURIComponent(code);
    } catch {
      // Not of our making.
      return code;
    }
  });
}

function thousandths(ms: number): string {
  return String(Math.round(ms * 1000) / 1000);
}

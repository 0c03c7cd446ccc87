/**
 * The files of `tests/hostile/`: each a program that means harm, its expectation in the comment that it
 * begins with. `tests/hostile/README.md` has the grammar.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { failureReasons } from "../../src/sandbox/run.ts";
import type { FailureReason } from "../../src/sandbox/run.ts";

export const engines = ["chromium", "firefox", "webkitgtk"] as const;
export type Engine = (typeof engines)[number];

export interface HostileProgram {
  /** Path below `tests/hostile/`: `loops/timers.ts`. */
  readonly path: string;
  readonly family: string;
  /** What it tries, in a sentence. */
  readonly title: string;
  /** TypeScript by file name; the first is the entry. */
  readonly files: Readonly<Record<string, string>>;
  readonly expectation: HostileExpectation;
  /** Where an engine differs: the other expectation, or undefined where the program is not run there. */
  readonly differing: ReadonlyMap<Engine, HostileExpectation | undefined>;
  /** On a page that is not cross-origin isolated. */
  readonly isPlain: boolean;
}

export interface HostileExpectation {
  readonly state: "done" | "failed" | "stopped";
  readonly reason: FailureReason | undefined;
  /** Stop once so many lines have come. */
  readonly stopAfterLines: number | undefined;
  /** All lines as patterns of the `output` fence; undefined: not compared. */
  readonly prints: readonly string[] | undefined;
  readonly isUnordered: boolean;
  /** Pattern of the last line. */
  readonly last: string | undefined;
  readonly threads: number | undefined;
  /** What the run must have measured, in the order of the header. */
  readonly measures: readonly ExpectedMeasure[];
}

export interface ExpectedMeasure {
  /** `inFlight`: of the function by that name. */
  readonly of: "tasks" | "concurrency" | "parallelism" | { readonly inFlight: string };
  readonly min: number;
  readonly max: number;
}

/** A header that cannot be read. */
export class HeaderError extends Error {
  override readonly name = "HeaderError";
  constructor(path: string, line: number, message: string) {
    super(`tests/hostile/${path}:${line}: ${message}`);
  }
}

const hostileFolder = fileURLToPath(new URL("../hostile/", import.meta.url));

/**
 * All programs, by path.
 * @throws HeaderError for a header that cannot be read
 */
export function readHostilePrograms(): readonly HostileProgram[] {
  return readdirSync(hostileFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => parseHostileProgram(path, readFileSync(join(hostileFolder, path), "utf8")));
}

/**
 * @param path Below `tests/hostile/`.
 * @throws HeaderError
 */
export function parseHostileProgram(path: string, source: string): HostileProgram {
  const lines = source.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const header = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ""));
  const title = header[0] ?? "";
  const fail = (line: number, message: string): never => {
    throw new HeaderError(path, line, message);
  };
  if (!title.endsWith(".")) fail(1, "expected a sentence that says what the program tries");

  let isPlain = false;
  const own: string[] = [];
  const differing = new Map<Engine, HostileExpectation | undefined>();
  for (let index = 1; index < header.length; index++) {
    const line = header[index] ?? "";
    const place = index + 1;
    const difference = /^in (\w+), because (.+)$/.exec(line);
    if (difference !== null) {
      const engine = engines.find((name) => name === difference[1]);
      if (engine === undefined) return fail(place, `expected one of ${engines.join(", ")}`);
      const block = indented(header, index + 1);
      const reason = [difference[2], ...block].join(" ");
      if (!/https:\/\/\S+/.test(reason)) {
        fail(place, "expected the reason with a link (https://…)");
      }
      const skips = /^not run$/m.test(block.join("\n"));
      const said = block.filter((text) => !/^https:\/\/\S+$/.test(text));
      differing.set(engine, skips ? undefined : parseExpectation(said, place + 1, fail));
      index += block.length;
    } else if (line === "page: not isolated") {
      isPlain = true;
    } else {
      own.push(line);
    }
  }
  return {
    path,
    family: path.split(/[\\/]/)[0] ?? "",
    title,
    files: filesOf(lines.slice(end)),
    expectation: parseExpectation(own, 2, fail),
    differing,
    isPlain,
  };
}

/** The lines from `start` that are indented by two, without that. */
function indented(lines: readonly string[], start: number): string[] {
  const block: string[] = [];
  for (let index = start; (lines[index] ?? "").startsWith("  "); index++) {
    block.push((lines[index] ?? "").slice(2));
  }
  return block;
}

function parseExpectation(
  lines: readonly string[],
  firstLine: number,
  fail: (line: number, message: string) => never,
): HostileExpectation {
  let state: HostileExpectation["state"] | undefined;
  let reason: FailureReason | undefined;
  let stopAfterLines: number | undefined;
  let prints: readonly string[] | undefined;
  let isUnordered = false;
  let last: string | undefined;
  let threads: number | undefined;
  const measures: ExpectedMeasure[] = [];
  const measure = (of: ExpectedMeasure["of"], text: string, place: number): void => {
    const [, min, max = min] = /^(\d+)(?:\.\.(\d+))?$/.exec(text) ?? [];
    if (min === undefined) fail(place, `expected a number, or MIN..MAX, found "${text}"`);
    measures.push({ of, min: Number(min), max: Number(max) });
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const place = firstLine + index;
    const [, key, value = ""] = /^([a-z ]+):(?: (.*))?$/.exec(line) ?? [];
    switch (key) {
      case undefined:
        if (line !== "") fail(place, `expected "ends: …", "prints:" and so on, found "${line}"`);
        break;
      case "ends": {
        const stopped = /^stopped after (\d+) lines?$/.exec(value);
        const [kind, why] = value.split(" ");
        if (stopped !== null) {
          state = "stopped";
          stopAfterLines = Number(stopped[1]);
        } else if (value === "done") {
          state = "done";
        } else {
          reason = failureReasons.find((name) => name === why);
          if (kind !== "failed" || reason === undefined) {
            fail(place, `expected "done", "stopped after N lines" or "failed REASON"`);
          }
          state = "failed";
        }
        break;
      }
      case "prints":
      case "prints unordered": {
        prints = value === "nothing" ? [] : indented(lines, index + 1);
        isUnordered = key === "prints unordered";
        if (value !== "nothing" && prints.length === 0) {
          fail(place, `expected lines below, indented by two, or "prints: nothing"`);
        }
        index += prints.length;
        break;
      }
      case "last":
        last = value;
        break;
      case "threads":
        threads = Number(value);
        if (!Number.isInteger(threads)) fail(place, `expected a number, found "${value}"`);
        break;
      case "tasks":
      case "concurrency":
      case "parallelism":
        measure(key, value, place);
        break;
      case "in flight": {
        const space = value.lastIndexOf(" ");
        measure({ inFlight: value.slice(0, space) }, value.slice(space + 1), place);
        break;
      }
      default:
        fail(
          place,
          `expected ends, prints, prints unordered, last, threads, tasks, concurrency, parallelism or in flight, found "${key}"`,
        );
    }
  }
  if (state === undefined) return fail(firstLine, `expected "ends: …", found none`);
  if (prints === undefined && last === undefined && state !== "stopped") {
    return fail(firstLine, `expected "prints:" or "last:", found neither`);
  }
  return { state, reason, stopAfterLines, prints, isUnordered, last, threads, measures };
}

/** Further files begin with a line `// file: w.ts`. */
function filesOf(lines: readonly string[]): Readonly<Record<string, string>> {
  const files = new Map<string, string[]>([["main.ts", []]]);
  let current = files.get("main.ts");
  for (const line of lines) {
    const next = /^\/\/ file: (\S+)$/.exec(line)?.[1];
    if (next === undefined) {
      current?.push(line);
    } else {
      current = [];
      files.set(next, current);
    }
  }
  return Object.fromEntries([...files].map(([name, text]) => [name, text.join("\n")]));
}

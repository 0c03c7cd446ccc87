/**
 * `recorded.json` beside a lesson: a real run of each cell, as `npm run verify -- --update` saw it. The
 * page shows it before the reader's first run.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import * as v from "valibot";
import type { ConsoleLine } from "../console/line.ts";
import { parseLines } from "../console/parse.ts";
import { measuresSchema } from "../sandbox/measures-schema.ts";
import { failureReasons, type RunResult } from "../sandbox/run.ts";
import { traceFromJson, traceToJson } from "../trace/trace-json.ts";
import type { RunOrigin } from "../timeline/origin-text.ts";
import type { Trace } from "../trace/trace.ts";
import { recordCommand } from "./course/course-command.ts";
import { lessonOfPath } from "./lesson-path.ts";
import { AuthorError } from "./problem.ts";

export interface Recording {
  /** Of the sources that ran (`source-hash.ts`). */
  readonly hash: string;
  readonly result: RunResult;
  readonly lines: readonly ConsoleLine[];
  readonly where: RecordedWhere;
  /** What the run did; undefined where nothing ran. */
  readonly trace: Trace | undefined;
  /** Undefined where the cell is not to be explored. */
  readonly exploration?: RecordedExploration;
}

/** What came of exploring a cell. */
export interface RecordedExploration {
  readonly outcome: "broken" | "holds" | "cut-short";
  /** Schedules tried, and those of them that failed. */
  readonly schedules: number;
  readonly failed: number;
  /** As the page said it. */
  readonly sentence: string;
}

export interface RecordedWhere extends RunOrigin {
  /** ISO 8601: `2026-11-23` */
  readonly date: string;
}

/** By the cell's file name. */
export type Recordings = ReadonlyMap<string, Recording>;

export const recordedFile = "recorded.json";

const ranReasons = failureReasons.filter((reason) => reason !== "syntax");

const resultSchema: v.GenericSchema<unknown, RunResult> = v.union([
  v.strictObject({ state: v.literal("done"), measures: measuresSchema }),
  v.strictObject({ state: v.literal("stopped"), measures: measuresSchema }),
  v.strictObject({ state: v.literal("failed"), reason: v.literal("syntax") }),
  v.strictObject({
    state: v.literal("failed"),
    reason: v.picklist(ranReasons),
    measures: measuresSchema,
  }),
]);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const fileSchema = v.record(
  v.string(),
  v.strictObject({
    hash: v.string(),
    result: resultSchema,
    lines: v.pipe(v.unknown(), v.transform(parseLines)),
    where: v.strictObject({
      browser: v.string(),
      cores: v.pipe(v.number(), v.integer(), v.minValue(1)),
      date: v.pipe(v.string(), v.isoDate()),
    }),
    exploration: v.exactOptional(
      v.strictObject({
        outcome: v.picklist(["broken", "holds", "cut-short"]),
        schedules: count,
        failed: count,
        sentence: v.string(),
      }),
    ),
    trace: v.optional(v.pipe(v.unknown(), v.transform(traceFromJson))),
  }),
);

/**
 * @param dir of the lesson, from the project's root: `content/lessons/01-two-words`
 * @returns empty where nothing is recorded yet
 * @throws where the file is there and is no recording
 */
export async function readRecordings(dir: string, root = process.cwd()): Promise<Recordings> {
  const path = `${dir}/${recordedFile}`;
  let text: string;
  try {
    text = await readFile(join(root, path), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map();
    throw error;
  }
  try {
    return recordingsFromJson(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AuthorError(
      `${path}: expected recordings as verify writes them, found something else (${reason}). ` +
        `Delete the file and run: ${recordCommand(lessonOfPath(path, root)?.slug, root)}`,
      { cause },
    );
  }
}

/** @throws where `text` is not what `recordingsToJson` made */
export function recordingsFromJson(text: string): Recordings {
  const json: unknown = JSON.parse(text, (_key, value: unknown) => readPixels(value));
  const recordings = Object.entries(v.parse(fileSchema, json));
  return new Map(recordings.map(([file, { trace, ...rest }]) => [file, { ...rest, trace }]));
}

/** A recording's facts and each of its lines on a line of their own, so that changes can be read. */
export function recordingsToJson(recordings: Recordings): string {
  const entries = [...recordings].map(([file, recording]) => {
    const { hash, result, lines, where, trace, exploration } = recording;
    const facts = [
      `"hash": ${write(hash)}`,
      `"result": ${write(result)}`,
      `"where": ${write(where)}`,
      ...(exploration === undefined ? [] : [`"exploration": ${write(exploration)}`]),
      `"lines": [${lines.map((line) => `\n${write(line)}`).join(",")}]`,
      ...(trace === undefined ? [] : [`"trace": ${write(traceToJson(trace))}`]),
    ];
    return `${write(file)}: {\n${facts.join(",\n")}\n}`;
  });
  return `{\n${entries.join(",\n")}\n}\n`;
}

function write(value: unknown): string {
  return JSON.stringify(value, (key: string, part: unknown) => {
    // ms; a thousandth is as fine as any engine's clock.
    if ((key === "at" || key === "wallMs" || key === "busyMs") && typeof part === "number")
      return Number(part.toFixed(3));
    return part instanceof Uint8ClampedArray
      ? { [packedPixels]: deflateRawSync(part).toString("base64") }
      : part;
  });
}

/** How a picture's bytes stand in JSON: deflated, in base64. */
const packedPixels = "deflated";

function readPixels(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !(packedPixels in value)) return value;
  const packed = value[packedPixels];
  if (typeof packed !== "string" || Object.keys(value).length !== 1) return value;
  return new Uint8ClampedArray(inflateRawSync(Buffer.from(packed, "base64")));
}

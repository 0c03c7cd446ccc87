/**
 * `recorded-python.json` beside a lesson: what its Python programs printed, as `npm run verify -- --update`
 * saw it.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { once } from "../build-cache/remember.ts";
import { recordCommand } from "../course/course-command.ts";
import { lessonOfPath } from "../lesson-path.ts";
import { AuthorError } from "../problem.ts";
import type { PythonProgram } from "./program.ts";

export interface PythonRecording {
  /** Of the source that ran. */
  readonly hash: string;
  /** `3.11.7` */
  readonly python: string;
  /** ISO 8601: `2026-11-27` */
  readonly date: string;
  readonly lines: readonly string[];
}

/** By the program's file name. */
export type PythonRecordings = ReadonlyMap<string, PythonRecording>;

export const recordedPythonFile = "recorded-python.json";

const fileSchema = v.record(
  v.string(),
  v.strictObject({
    hash: v.string(),
    python: v.string(),
    date: v.pipe(v.string(), v.isoDate()),
    lines: v.array(v.string()),
  }),
);

export function pythonHash(source: string): string {
  return createHash("sha256").update(source).digest("hex").slice(0, 16);
}

/**
 * @param dir of the lesson, from the project's root
 * @returns empty where nothing is recorded yet
 * @throws where the file is there and is no recording
 */
export function readPythonRecordings(dir: string, root = process.cwd()): Promise<PythonRecordings> {
  return once(`python of ${join(root, dir)}`, () => readAnew(dir, root));
}

async function readAnew(dir: string, root: string): Promise<PythonRecordings> {
  const path = `${dir}/${recordedPythonFile}`;
  let text: string;
  try {
    text = await readFile(join(root, path), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map();
    throw error;
  }
  try {
    return new Map(Object.entries(v.parse(fileSchema, JSON.parse(text))));
  } catch (cause) {
    throw new AuthorError(
      `${path}: expected recordings as verify writes them, found something else (${String(cause)}). ` +
        `Delete the file and run: ${recordCommand(lessonOfPath(path, root)?.slug, root)}`,
      { cause },
    );
  }
}

/**
 * What is to be written after runs of some programs, in the order of the lesson. A run that tells nothing
 * new but other numbers leaves the old recording in place.
 */
export function mergePython(
  programs: readonly Pick<PythonProgram, "file" | "source">[],
  old: PythonRecordings,
  made: PythonRecordings,
): Map<string, PythonRecording> {
  const merged = new Map<string, PythonRecording>();
  for (const { file } of programs) {
    const before = old.get(file);
    const now = made.get(file);
    const isKept = now === undefined || (before !== undefined && tellsTheSame(before, now));
    const kept = isKept ? before : now;
    if (kept !== undefined) merged.set(file, kept);
  }
  return merged;
}

function tellsTheSame(a: PythonRecording, b: PythonRecording): boolean {
  const shape = ({ hash, lines }: PythonRecording) =>
    JSON.stringify([hash, lines.map((line) => line.replaceAll(/\d+/g, "0"))]);
  return shape(a) === shape(b);
}

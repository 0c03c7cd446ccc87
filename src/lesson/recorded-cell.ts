/** What the page shows of a cell before its first run. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isBuilding } from "./build-cache/remember.ts";
import { compileCells } from "./compile-lesson.ts";
import type { Cell } from "./cell.ts";
import { recordCommand } from "./course/course-command.ts";
import { isHiddenFile } from "./hidden-file.ts";
import { literalText } from "../console/line-pattern.ts";
import { lessonOfPath } from "./lesson-path.ts";
import { readLesson, type Lesson } from "./read-lesson.ts";
import { readRecordings, recordedFile, type Recording, type Recordings } from "./recording.ts";
import { sourceHash } from "./source-hash.ts";

export type ShownOutput =
  | { readonly kind: "recorded"; readonly recording: Recording }
  /** Nothing recorded of the cell as it is: what the author says it prints, to the letter. */
  | { readonly kind: "expected"; readonly lines: readonly string[] }
  /** Nothing recorded, and what the author says holds patterns: no line of it is ever printed. */
  | { readonly kind: "none" };

/**
 * The recording of the cell as it is written now; undefined where there is none, or only one of an
 * earlier source.
 * @param cell its file name, and where it is: a lesson's path is enough to find the rest
 */
export async function recordingFor(
  cell: Pick<Cell, "file" | "location">,
  root = process.cwd(),
): Promise<Recording | undefined> {
  const current = await currentRecordings(cell.location.path, root);
  return current.get(cell.file);
}

export async function shownOutput(cell: Cell, root = process.cwd()): Promise<ShownOutput> {
  const recording = await recordingFor(cell, root);
  if (recording !== undefined) return { kind: "recorded", recording };
  const lines: string[] = [];
  for (const line of cell.output?.lines ?? []) {
    const text = literalText(line);
    if (text === undefined) return { kind: "none" };
    lines.push(text);
  }
  return lines.length === 0 ? { kind: "none" } : { kind: "expected", lines };
}

/** The files of cells that are not recorded as they are written now. */
export async function outdatedRecordings(lesson: Lesson, root = process.cwd()): Promise<string[]> {
  const current = matching(lesson, await readRecordings(lesson.dir, root));
  return lesson.cells.map(({ file }) => file).filter((file) => !current.has(file));
}

/**
 * Which cells of a lesson are not recorded as they are written now, in a sentence for its author; undefined
 * where all are. No error: the page falls back to what a recording still matches.
 */
export async function outdatedSentence(
  lesson: Lesson,
  root = process.cwd(),
): Promise<string | undefined> {
  const files = await outdatedRecordings(lesson, root);
  if (files.length === 0) return undefined;
  return `${lesson.dir}/${recordedFile}: no recording of ${files.join(", ")} as written now. Run: ${recordCommand(lesson.slug, root)}`;
}

/** Those that are of the sources as they are. */
function matching(lesson: Lesson, recordings: Recordings): Recordings {
  const modules = compileCells(lesson.cells);
  const current = new Map<string, Recording>();
  for (const { file } of lesson.cells) {
    const recording = recordings.get(file);
    if (recording === undefined) continue;
    if (recording.hash === sourceHash(file, lesson.cells, modules)) current.set(file, recording);
  }
  return current;
}

/** A page asks once for each of its cells: read once, and again when a file of the folder has changed. */
const keptLessons = 8;
const read = new Map<
  string,
  { readonly stamp: string; readonly recordings: Promise<Recordings> }
>();

/** @param path of the lesson's file, or of another beside it */
async function currentRecordings(path: string, root: string): Promise<Recordings> {
  const place = lessonOfPath(path, root);
  if (place === undefined) {
    throw new Error(`Expected the path of a lesson's file, found ${path}.`);
  }
  const folder = join(root, place.dir);
  const stamp = isBuilding() ? "" : await stampOf(folder);
  const known = read.get(folder);
  if (known?.stamp === stamp) return known.recordings;
  const recordings = readLesson(place, root).then(async (lesson) =>
    matching(lesson, await readRecordings(lesson.dir, root)),
  );
  read.delete(folder);
  read.set(folder, { stamp, recordings });
  // A lesson may fail by what is not in its folder, as a word that the glossary has not yet.
  recordings.catch(() => {
    if (read.get(folder)?.recordings === recordings) read.delete(folder);
  });
  // Traces are large, and a build goes from lesson to lesson.
  for (const oldest of read.keys()) if (read.size > keptLessons) read.delete(oldest);
  return recordings;
}

async function stampOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => !isHiddenFile(name)).sort();
  const times = await Promise.all(names.map((name) => modified(join(folder, name))));
  return JSON.stringify([names, times]);
}

/** @returns ms since 1970; undefined for what has gone since its name was read */
async function modified(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

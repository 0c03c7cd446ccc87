/** Writes what runs printed beside their lesson: `recorded.json`, `recorded-python.json`. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import { mergeRecordings } from "../../src/lesson/merge-recordings.ts";
import {
  mergePython,
  readPythonRecordings,
  recordedPythonFile,
  type PythonRecordings,
} from "../../src/lesson/python/recorded-python.ts";
import type { Lesson } from "../../src/lesson/read-lesson.ts";
import {
  readRecordings,
  recordedFile,
  recordingsToJson,
  type Recordings,
} from "../../src/lesson/recording.ts";

/**
 * @param made runs that were as the lesson says
 * @param root of the project
 */
export async function recordCells(lesson: Lesson, made: Recordings, root: string): Promise<void> {
  const old = await readRecordings(lesson.dir, root);
  const merged = mergeRecordings(lesson.cells, old, made);
  if (merged.size === 0) return;
  await write(join(root, lesson.dir, recordedFile), recordingsToJson(merged));
  const fresh = [...merged].filter(([file, recording]) => old.get(file) !== recording).length;
  console.log(
    `  ${lesson.dir}/${recordedFile}: ${String(fresh)} recorded anew, ${String(merged.size - fresh)} kept`,
  );
}

/** @param root of the project */
export async function recordPython(
  lesson: Lesson,
  made: PythonRecordings,
  root: string,
): Promise<void> {
  const old = await readPythonRecordings(lesson.dir, root);
  const merged = mergePython(lesson.programs, old, made);
  if (merged.size === 0) return;
  const json = JSON.stringify(Object.fromEntries(merged));
  await write(join(root, lesson.dir, recordedPythonFile), json);
}

async function write(path: string, json: string): Promise<void> {
  await writeFile(path, await format(json, { parser: "json", printWidth: 100 }));
}

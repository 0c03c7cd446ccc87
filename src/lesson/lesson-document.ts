/** A lesson's file and what stands beside it. */
import { readdirSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { LessonDocument } from "./extract-cells.ts";
import { isHiddenFile } from "./hidden-file.ts";
import { readText } from "./read-text.ts";

/**
 * Reads what stands beside a lesson, without the byte order mark that some editors put before it.
 * @param dir the lesson's folder, from the root; of another page, absolute
 * @param root of the project
 */
export function besideLesson(
  dir: string,
  root = process.cwd(),
): Pick<LessonDocument, "readBeside" | "listBeside"> {
  return {
    readBeside: (file) =>
      unlessMissing(() => readText(posix.join(dir, file), root).replace(/^\uFEFF/, "")),
    listBeside: (inside) =>
      (unlessMissing(() => readdirSync(resolve(root, dir, inside))) ?? []).filter(
        (name) => !isHiddenFile(name),
      ),
  };
}

function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

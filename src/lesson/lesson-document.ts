/** A lesson's file and what stands beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LessonDocument } from "./extract-cells.ts";
import { isHiddenFile } from "./hidden-file.ts";

/**
 * Reads what stands beside a lesson, without the byte order mark that some editors put before it.
 * @param folder the lesson's
 */
export function besideLesson(folder: string): Pick<LessonDocument, "readBeside" | "listBeside"> {
  return {
    readBeside: (file) =>
      unlessMissing(() => readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, "")),
    listBeside: (inside) =>
      (unlessMissing(() => readdirSync(join(folder, inside))) ?? []).filter(
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
